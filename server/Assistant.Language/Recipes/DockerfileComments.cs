using System.Buffers;
using Assistant.Language.Text;

namespace Assistant.Language.Recipes;

/// <summary>Finds the comment lines of a Dockerfile that tell how to build or run it: <c># docker run …</c>, <c># docker build …</c>.</summary>
static class DockerfileComments
{
    static readonly SearchValues<string> programs = SearchValues.Create(["docker", "podman", "nerdctl"], StringComparison.Ordinal);

    public static IEnumerable<Region> In(SourceText text)
    {
        for (var line = text.NextLineWith(programs, 0); line < text.LineCount; line = text.NextLineWith(programs, line + 1))
        {
            if (Comment(text, line) is not { } first || !IsHint(text.AsSpan(first))) continue;
            List<TextSpan> lines = [first];
            while (text.AsSpan(lines[^1]).TrimEnd().EndsWith('\\') && line + 1 < text.LineCount && Comment(text, line + 1) is { } more)
            {
                lines.Add(more);
                line++;
            }
            yield return new(RegionKind.DockerfileComment, TextSpan.FromBounds(first.Start, lines[^1].End), lines);
        }
    }

    /// <summary>What stands behind the marks of a comment line; null when the line is none.</summary>
    static TextSpan? Comment(SourceText text, int line)
    {
        var span = text.Line(line);
        var comment = text.AsSpan(span).TrimStart();
        if (!comment.StartsWith('#')) return null;
        var content = comment.TrimStart('#').TrimStart();
        return TextSpan.FromBounds(span.End - content.Length, span.End);
    }

    static bool IsHint(ReadOnlySpan<char> comment)
    {
        if (Prompt.LengthAt(comment) is > 0 and var prompt) comment = comment[prompt..];
        var words = new List<string>();
        foreach (var range in comment.SplitAny(" \t"))
        {
            if (comment[range] is not { IsEmpty: false } word) continue;
            words.Add(word.ToString());
            if (words.Count == 4) break;
        }
        return words is ["docker" or "podman" or "nerdctl", "run" or "build", _, ..]
            or ["docker" or "podman" or "nerdctl", "container", "run", _] or ["docker" or "podman" or "nerdctl", "image" or "buildx", "build", _];
    }
}
