using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Completion;

/// <summary><c>docker</c> at the start of a line, and the commands after it and after a group such as <c>docker volume</c>.</summary>
static class RecipeCommands
{
    public static IEnumerable<CompletionItem> At(Document document, int offset)
    {
        if (document.Recipe.CursorAt(offset) is { } cursor)
            return cursor.IsSubcommand && !cursor.Typed.StartsWith('-') ? Subcommands(document, cursor) : [];
        return Start(document, offset) is { } start ? Programs(document, start) : [];
    }

    /// <summary>In the comments of a Dockerfile those that build or run it.</summary>
    static IEnumerable<CompletionItem> Subcommands(Document document, Cursor cursor)
    {
        var parent = cursor.Before.Path is [var only] ? only.Value : null;
        return from known in parent is null ? Commands.FirstWords : cursor.Group
               where document.Kind != DocumentKind.Dockerfile || DockerfileComments.CanName(parent, known.Name)
               let spec = Commands.Find(parent is null ? known.Name : $"{parent} {known.Name}")
               select new CompletionItem(known.Name, CompletionKind.Command, cursor.Span, known.Name, known.Meaning)
               {
                   Documentation = () => spec is null ? $"**docker {(parent is null ? "" : parent + " ")}{known.Name}** — {known.Meaning}." : CommandText.Of(spec),
               };
    }

    /// <summary>The first word of a line, blank or being written, in a recipe or a fence; null elsewhere.</summary>
    static TextSpan? Start(Document document, int offset)
    {
        if (document.Recipe.RegionAt(offset) is not { Kind: not RegionKind.DockerfileComment } region) return null;
        foreach (var line in region.Lines)
        {
            if (!line.Touches(offset)) continue;
            var typed = document.Text.AsSpan(TextSpan.FromBounds(line.Start, offset)).TrimStart();
            typed = typed[Prompt.LengthAt(typed)..];
            var rest = document.Text.AsSpan(TextSpan.FromBounds(offset, line.End));
            var isWord = !typed.ContainsAnyExceptInRange('a', 'z') && rest.IsWhiteSpace();
            return isWord ? new(offset - typed.Length, typed.Length) : null;
        }
        return null;
    }

    /// <summary>The other programs only to those who begin to type them.</summary>
    static IEnumerable<CompletionItem> Programs(Document document, TextSpan span)
    {
        var typed = document.Text.ToString(span);
        return programs.Where(program => program.Name == "docker" || typed.Length > 0 && program.Name.StartsWith(typed, StringComparison.Ordinal))
            .Select(program => new CompletionItem(program.Name, CompletionKind.Keyword, span, program.Name + " ", program.Meaning) { Documentation = () => $"`{program.Name}`: {program.Meaning}" });
    }

    static readonly (string Name, string Meaning)[] programs =
        [("docker", "a docker command line"), ("podman", "a command line of podman, read alike"), ("nerdctl", "a command line of nerdctl, read alike")];
}
