using System.Globalization;
using Assistant.Language.Recipes;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Editing;

/// <summary>The folders behind <c>$PWD</c>, <c>~</c> and <c>./</c>, sizes in words, ports that the engine chooses, and the tag that is meant where none is written.</summary>
static class RecipeHints
{
    const int LongestPath = 60;

    public static IEnumerable<InlayHint> In(Document document, TextSpan span)
    {
        if (document.Kind == DocumentKind.Dockerfile) yield break;
        foreach (var line in document.Recipe.CommandsIn(span))
            foreach (var hint in Of(document, line))
                if (span.Touches(hint.Offset + line.Start)) yield return hint with { Offset = hint.Offset + line.Start };
    }

    /// <summary>Their offsets count from the start of the line.</summary>
    static IEnumerable<InlayHint> Of(Document document, CommandLine line)
    {
        foreach (var flag in line.Unplaced.Flags)
        {
            var hint = flag switch
            {
                { Spec.Long: "--volume" or "--mount" } => Path(document, line, flag),
                { Spec.Type: "bytes", Value: { IsLiteral: true } size } => Size(size),
                { Spec.Long: "--publish", Value: { IsLiteral: true } ports } => Port(ports),
                _ => null,
            };
            if (hint is not null) yield return hint;
        }
        if (line.Unplaced is { Name: "run" or "create" or "pull", Image: { } image } && Tag(image) is { } tag) yield return tag;
    }

    static InlayHint? Path(Document document, CommandLine line, Flag flag)
    {
        if (MountedPath.Of(document, line, flag) is not { IsWrittenOut: false } mounted) return null;
        var shown = mounted.Path.Length <= LongestPath ? mounted.Path : $"…{mounted.Path[^(LongestPath - 1)..]}";
        return new(mounted.Span.End, $"= {shown}", $"`{mounted.Path}` on this machine, when the command runs in the folder of this file.", InlayHintKind.Path);
    }

    /// <summary>A number of bytes is read more easily with a unit; one that is written needs no other.</summary>
    static InlayHint? Size(Word word)
    {
        if (word.Value is "-1" or "0" || ByteSize.Parse(word.Value) is not { Ok: true, Value: var bytes } || word.Value.AsSpan().IndexOfAnyExcept("0123456789.eE+-bB ") >= 0) return null;
        return new(word.Span.End, $"= {ByteSize.Text(bytes)}", $"{bytes.ToString("N0", CultureInfo.InvariantCulture)} bytes.", InlayHintKind.Size);
    }

    static InlayHint? Port(Word word)
    {
        if (PortMapping.Parse(word.Value) is not { Ok: true, Value: [var first, ..] } || first.HostPort is not ("" or "0")) return null;
        return new(word.Span.End, "random host port", $"The engine chooses a free port of this machine for port {first.ContainerPort} of the container; `docker port` tells which.", InlayHintKind.Port);
    }

    static InlayHint? Tag(Word word)
    {
        if (!word.IsLiteral || word.Placeholder is not null || Placeholders.IsForImage(word.Value) || word.Value.Contains('@')) return null;
        if (word.Value.IndexOf(':', word.Value.LastIndexOf('/') + 1) >= 0 || !ImageReference.Parse(word.Value).Ok) return null;
        return new(word.Span.End, ":latest", "Without a tag docker takes `latest`, which is another image after every release.", InlayHintKind.Tag);
    }
}
