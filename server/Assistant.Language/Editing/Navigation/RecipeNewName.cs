using System.Text.RegularExpressions;
using Assistant.Language.Recipes.Names;
using Assistant.Language.Text;
using VariableName = Assistant.Language.Dockerfiles.Names.VariableName;

namespace Assistant.Language.Editing.Navigation;

/// <summary>Decides whether a new name in a recipe would be valid and would keep its meaning and that of all others.</summary>
static partial class RecipeNewName
{
    /// <summary>One sentence that says why the name cannot be taken; null when it can.</summary>
    public static string? Fault(SourceText text, RecipeNames names, Mention renamed, string newName) =>
        newName == renamed.Text ? null : Form(renamed.Kind, newName) ?? Taken(text, names, renamed.Kind, newName);

    /// <summary>True for a name that means something to others than this file.</summary>
    public static bool IsFixed(NameKind kind, string name) => kind switch
    {
        NameKind.Variable => ReadByPrograms().IsMatch(name),
        NameKind.Network => name is "bridge" or "host" or "none" or "default",
        _ => false,
    };

    static string? Form(NameKind kind, string name) => kind switch
    {
        NameKind.Variable when !VariableName.IsValid(name) => $"'{name}' is no name for a variable: it is made of letters, digits and '_', and does not begin with a digit.",
        NameKind.Variable when IsFixed(kind, name) => $"{name} means something to the shell or to docker itself.",
        NameKind.Container when !Pattern().IsMatch(name) => $"'{name}' is no name for a container: {Rule}",
        NameKind.Volume when !Pattern().IsMatch(name) => $"'{name}' is no name for a volume: {Rule}",
        NameKind.Network when IsFixed(kind, name) => $"Every engine has a network {name} already.",
        NameKind.Network when !Pattern().IsMatch(name) => $"'{name}' is no name for a network: {Rule}",
        _ => null,
    };

    const string Rule = "it has two characters or more, letters, digits, '_', '.' and '-', and begins with a letter or a digit.";

    static string? Taken(SourceText text, RecipeNames names, NameKind kind, string name) =>
        names.Of(kind, name) is [var first, ..] ? $"There is a {kind.ToString().ToLowerInvariant()} {name} already, in line {text.LineAt(first.Span.Start) + 1}." : null;

    [GeneratedRegex(@"^[a-zA-Z0-9][a-zA-Z0-9_.\-]+\z")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^(HOME|PWD|OLDPWD|PATH|USER|UID|IFS|DOCKER_\w+|COMPOSE_\w+|BUILDKIT_\w+|CONTAINER_HOST)\z")]
    private static partial Regex ReadByPrograms();
}
