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
            while (Continues(text, lines[^1]) && line + 1 < text.LineCount && Comment(text, line + 1) is { } more)
            {
                lines.Add(more);
                line++;
            }
            if (Read(Joined(text, lines)) is var command && (command.Arguments.IsEmpty && command.Flags.IsEmpty || IsProse(command))) continue;
            yield return Of(lines);
        }
    }

    /// <summary>
    /// The comment at a place while a command is being written in it, which says too little yet to be told from a sentence. Null when what
    /// stands in front of the place is a sentence already, or a command that no hint is made of.
    /// </summary>
    public static Region? At(SourceText text, int offset)
    {
        var line = text.LineAt(offset);
        if (Comment(text, line) is not { } last || offset < last.Start) return null;
        List<TextSpan> lines = [];
        for (var above = line - 1; above >= 0 && Comment(text, above) is { } more && Continues(text, more); above--) lines.Insert(0, more);
        if (!CanBeBegun(Joined(text, lines) + text.ToString(TextSpan.FromBounds(last.Start, offset)))) return null;
        lines.Add(last);
        for (var below = line + 1; Continues(text, lines[^1]) && below < text.LineCount && Comment(text, below) is { } more; below++) lines.Add(more);
        return Of(lines);
    }

    /// <summary>True for a command that hints are made of, or for a group of such: <c>run</c>, <c>image</c>, and in it <c>build</c>.</summary>
    public static bool CanName(string? group, string command) => (group, command) switch
    {
        (null, "run" or "build" or "container" or "image" or "buildx") => true,
        ("container", "run") or ("image" or "buildx", "build") => true,
        _ => false,
    };

    static Region Of(List<TextSpan> lines) => new(RegionKind.DockerfileComment, TextSpan.FromBounds(lines[0].Start, lines[^1].End), lines);

    static bool Continues(SourceText text, TextSpan line) => text.AsSpan(line).TrimEnd().EndsWith('\\');

    static string Joined(SourceText text, IEnumerable<TextSpan> lines) => string.Concat(lines.Select(span => text.AsSpan(span).TrimEnd().TrimEnd('\\').ToString() + " "));

    /// <summary>The last word is still being written and says nothing.</summary>
    static bool CanBeBegun(string typed)
    {
        var rest = typed.AsSpan(Prompt.LengthAt(typed));
        var end = rest.LastIndexOfAny(' ', '\t') + 1;
        var words = rest[..end].ToString().Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            ["docker" or "podman" or "nerdctl"] => !rest[end..].StartsWith('-'),
            ["docker" or "podman" or "nerdctl", var group and ("container" or "image" or "buildx"), .. var behind] => behind.Length == 0 || CanName(group, behind[0]) && !IsProse(Read(rest[..end].ToString())),
            ["docker" or "podman" or "nerdctl", "run" or "build", ..] => !IsProse(Read(rest[..end].ToString())),
            _ => false,
        };
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

    static DockerCommand Read(string comment)
    {
        var text = SourceText.From(comment[Math.Max(0, Prompt.LengthAt(comment))..]);
        var lexer = new WordLexer(text);
        lexer.Read(new(0, text.Length));
        return DockerCommand.Of([.. lexer.Words().TakeWhile(word => word.Value is not ("&&" or "||" or "|" or ";" or ">") && !word.Value.StartsWith('#'))]);
    }

    /// <summary>True for a sentence about the command, such as <c>docker build fails without a network</c>, in place of the command itself.</summary>
    static bool IsProse(DockerCommand command)
    {
        if (command.Flags.Any(flag => flag.Value is { } value && english.Contains(value.Value))) return true;
        var arguments = command.Arguments;
        if (arguments.IsEmpty) return false;
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
