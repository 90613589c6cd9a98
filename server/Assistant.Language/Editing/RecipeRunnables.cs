using Assistant.Language.Recipes;

namespace Assistant.Language.Editing;

/// <summary>Every docker command line that names a command; those that only a shell can run, and in a recipe other programs, are there to be told so.</summary>
static class RecipeRunnables
{
    public static IEnumerable<Runnable> In(Document document)
    {
        var directives = document.Directives;
        foreach (var (line, name) in BlockNames.Of(document.Recipe, directives))
        {
            if (line.NotRun is { } reason) yield return new Runnable.NotRun(line.Span, reason);
            else if (line.Unplaced.Spec is { Subcommands.Count: 0 })
                yield return new Runnable.Command(line.Span, line.Known(Argv.Of).Words, name) { Label = directives.Of(line).Name };
        }
        if (document.Kind != DocumentKind.Recipe) yield break;
        foreach (var line in OtherPrograms(document.Recipe))
            yield return new Runnable.NotRun(line.Span, $"The assistant runs docker commands; “{line.Words[0].Value}” is for a shell.");
    }

    /// <summary>Of lines that follow each other the first: one remark is enough.</summary>
    static IEnumerable<OtherLine> OtherPrograms(Recipe recipe)
    {
        RecipeLine? before = null;
        foreach (var line in recipe.Lines)
        {
            if (line is OtherLine { Words.IsEmpty: false } other && before is not OtherLine) yield return other;
            before = line;
        }
    }

    /// <summary>The words that the program is given.</summary>
    sealed record Argv(IReadOnlyList<string> Words)
    {
        public static Argv Of(LineSyntax line) => new([.. line.Words.Select(word => word.Value)]);
    }
}
