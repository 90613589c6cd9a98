using Assistant.Language.Dockerfiles;
using Assistant.Language.Text;

namespace Assistant.Language.Editing;

/// <summary>Writes the <c># check=skip=</c> with which the builder's checks are silenced, into the one that is there already if there is one.</summary>
public static class SkipChecks
{
    /// <summary>The ways to silence a finding; none for an error of the builder and for what the builder does not check.</summary>
    public static IEnumerable<Fix> For(Document document, Finding finding)
    {
        if (document.Dockerfile is not { } file || !Rules.Rules.All.Any(rule => rule.IsBuildCheck && rule.Code == finding.Code)) yield break;
        if (file.PartAt(finding.Span.Start) is Instruction instruction) yield return new($"Skip {finding.Code} for this instruction", [Above(file, instruction, finding.Code)], Preferred: false);
        if (!file.Text.AsSpan(file.Text.Line(0)).TrimStart('\uFEFF').StartsWith("#!")) yield return new($"Skip {finding.Code} in this file", [AtTop(file, finding.Code)], Preferred: false);
    }

    static TextChange AtTop(Dockerfile file, string code)
    {
        if (file.Directives.FirstOrDefault(directive => directive.Name == "check") is { } check) return Merged(file.Text, check.Value.Span, code);
        return file.Directives.LastOrDefault() is { } last
            ? NewLine(file.Text, last.FullSpan.End, $"# check=skip={code}")
            : NewLine(file.Text, file.Text is { Length: > 0 } text && text[0] == '\uFEFF' ? 1 : 0, $"# check=skip={code}");
    }

    static TextChange Above(Dockerfile file, Instruction instruction, string code)
    {
        if (file.CommentsAbove(instruction).LastOrDefault(IsCheck) is { } comment)
        {
            var written = file.Text.AsSpan(comment.Span);
            var value = written[(written.IndexOf('=') + 1)..].TrimStart();
            return Merged(file.Text, new(comment.Span.End - value.Length, value.Length), code);
        }
        // At the top it would be a directive, which counts for the whole file; a blank line ends those.
        var isAtTop = file.Parts[0] == instruction || file.Directives.LastOrDefault()?.FullSpan.End == instruction.FullSpan.Start;
        // The builder does not see options in a comment that is indented.
        var start = file.Text[instruction.FullSpan.Start] == '\uFEFF' ? 1 : instruction.FullSpan.Start;
        return NewLine(file.Text, start, (isAtTop ? Break(file.Text) : "") + $"# check=skip={code}");
    }

    static bool IsCheck(Comment comment) => comment.Text.IndexOf('=') is > 0 and var equals && comment.Text[..equals].Trim() == "check";

    /// <summary>One more name in the list of a <c>skip=</c>, or a <c>skip=</c> in front of the other options.</summary>
    static TextChange Merged(SourceText text, TextSpan options, string code)
    {
        var written = text.ToString(options).Split(' ')[0];
        var at = 0;
        foreach (var option in written.Split(';'))
        {
            var end = options.Start + at + option.TrimEnd().Length;
            if (option.Split('=', 2) is [var name, var list] && name.Trim() == "skip") return new(new(end, 0), list.Trim() is "" ? code : $",{code}");
            at += option.Length + 1;
        }
        return new(options with { Length = 0 }, written is "" ? $"skip={code}" : $"skip={code};");
    }

    static TextChange NewLine(SourceText text, int at, string line) =>
        new(new(at, 0), at > 0 && text[at - 1] is not ('\n' or '\uFEFF') ? Break(text) + line : line + Break(text));

    static string Break(SourceText text) => text.LineCount > 1 && text.LineWithBreak(0).Length - text.Line(0).Length == 2 ? "\r\n" : "\n";
}
