using Assistant.Language.Recipes;

namespace Assistant.Language.Editing;

/// <summary>Every docker command line that names a command, but for those that only a shell can run.</summary>
static class RecipeRunnables
{
    public static IEnumerable<Runnable> In(Document document) =>
        from named in BlockNames.Of(document.Recipe)
        where named.Line.NotRun is null && named.Line.Command.Spec is { Subcommands.Count: 0 }
        select new Runnable.Command(named.Line.Span, [.. named.Line.Words.Select(word => word.Value)], named.Name);
}
