using System.Buffers;
using Assistant.Language.Text;
using Assistant.Language.Values;

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
            if (IsProse(string.Concat(lines.Select(span => text.AsSpan(span).TrimEnd().TrimEnd('\\').ToString() + " ")))) continue;
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

    /// <summary>True for a sentence about the command, such as <c>docker build fails without a network</c>, in place of the command itself.</summary>
    static bool IsProse(string comment)
    {
        var text = SourceText.From(comment[Math.Max(0, Prompt.LengthAt(comment))..]);
        var lexer = new WordLexer(text);
        lexer.Read(new(0, text.Length));
        var command = DockerCommand.Of([.. lexer.Words().TakeWhile(word => word.Value is not ("&&" or "||" or "|" or ";" or ">") && !word.Value.StartsWith('#'))]);
        if (command.Flags.Any(flag => flag.Value is { } value && english.Contains(value.Value))) return true;
        var arguments = command.Arguments;
        if (arguments.IsEmpty) return command.Flags.IsEmpty;
        if (command.Name is "run")
        {
            var image = Begun(arguments[0].Value, command);
            return !CanBeImage(image) || english.Contains(image) || (arguments.Length > 1 && english.Contains(arguments[1].Value)) || EndsSentence(arguments.Length > 1 ? arguments[^1].Value : image);
        }
        return arguments.Length > 1 || EndsSentence(arguments[0].Value) || !(command.Flags.Any() || CanBeContext(arguments[0].Value)) || english.Contains(arguments[0].Value);
    }

    /// <summary>An image without the colon behind which its tag is about to be typed; <c>docker run example:</c> begins a sentence.</summary>
    static string Begun(string image, DockerCommand command) => image.Contains('/') || command.Flags.Any() ? image.TrimEnd(':', '@') : image;

    static bool CanBeImage(string word) => word.AsSpan().ContainsAny("/$<{[") || Placeholders.IsForImage(word) || Placeholders.IsTemplate(word) || ImageReference.Parse(word).Ok;

    static bool CanBeContext(string word) => word is "-" || word.AsSpan().ContainsAny("./$<{[:") || Placeholders.IsForImage(word);

    static bool EndsSentence(string word) => word.Length > 1 && char.IsAsciiLetter(word[^2]) && word[^1] is '.' or ',' or ':' or ';' or '!' or '?';

    /// <summary>Words that make a sentence and that nobody calls an image, a container or a program.</summary>
    static readonly HashSet<string> english = new(StringComparer.OrdinalIgnoreCase)
    {
        "is", "isn't", "are", "was", "were", "be", "will", "would", "can", "can't", "cannot", "must", "should", "may", "might", "does", "doesn't", "has", "have", "needs", "fails", "takes", "works",
        "the", "an", "this", "that", "these", "it", "you", "your", "we", "for", "to", "with", "without", "of", "and", "or", "from", "if", "when", "then", "because", "here", "below", "above", "command", "commands",
    };
}
