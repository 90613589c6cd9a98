using Assistant.Language;
using Assistant.Language.Text;
using Lsp = Assistant.Server.Protocol;

namespace Assistant.Server;

/// <summary>From the protocol's positions to offsets. What lies outside the text is moved to the nearest place inside.</summary>
static class FromLsp
{
    /// <summary>A character beyond the line's end stands for its end, one inside a code point for the code point's start.</summary>
    public static int Offset(SourceText text, Lsp.Position position, PositionEncoding encoding)
    {
        if (position.Line < 0) return 0;
        if (position.Line >= text.LineCount) return text.Length;
        var line = text.Line(position.Line);
        if (position.Character <= 0) return line.Start;
        if (encoding is PositionEncoding.Utf16) return OffsetInUtf16(text, line, position.Character);
        var offset = line.Start;
        var left = position.Character;
        foreach (var rune in text.AsSpan(line).EnumerateRunes())
        {
            left -= encoding.Width(rune);
            if (left < 0) break;
            offset += rune.Utf16SequenceLength;
        }
        return offset;
    }

    public static TextSpan Span(SourceText text, Lsp.Range range, PositionEncoding encoding)
    {
        var start = Offset(text, range.Start, encoding);
        return TextSpan.FromBounds(start, Math.Max(start, Offset(text, range.End, encoding)));
    }

    /// <summary>The document after one edit of the protocol; an edit without a range brings the whole text.</summary>
    public static Document Edit(Document document, Lsp.TextDocumentContentChangeEvent change, PositionEncoding encoding) =>
        change.Range is { } range
            ? document.With(new TextChange(Span(document.Text, range, encoding), change.Text))
            : document with { Text = SourceText.From(change.Text) };

    /// <summary>Null when the file is none of ours. The editor's language decides, and where it says nothing of ours the name.</summary>
    public static Document? Open(Lsp.TextDocumentItem item)
    {
        var path = Path(item.Uri);
        DocumentKind? kind = item.LanguageId switch
        {
            "dockerfile" => DocumentKind.Dockerfile,
            "markdown" => DocumentKind.Markdown,
            "dockercompose" => DocumentKind.Compose,
            "recipe" => DocumentKinds.Of(".recipe", item.Text),
            _ => DocumentKinds.Of(path, item.Text),
        };
        return kind is { } known ? new Document(known, SourceText.From(item.Text), path) { HomeFolder = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) } : null;
    }

    /// <summary>The file of a <c>file:</c> address, and of any other what stands where its path would.</summary>
    public static string Path(string uri) => Uri.TryCreate(uri, UriKind.Absolute, out var parsed) ? parsed.LocalPath : uri;

    static int OffsetInUtf16(SourceText text, TextSpan line, int character)
    {
        var offset = line.Start + Math.Min(character, line.Length);
        return offset > line.Start && offset < line.End && char.IsSurrogatePair(text[offset - 1], text[offset]) ? offset - 1 : offset;
    }
}
