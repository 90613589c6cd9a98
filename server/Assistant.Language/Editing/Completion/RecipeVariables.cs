using Assistant.Language.Recipes;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Editing.Completion;

/// <summary>What can follow <c>$</c> in a docker line or on the right of <c>NAME=</c>: variables that the file assigns, and those every shell has.</summary>
static class RecipeVariables
{
    const int MostAssigned = 200;

    public static IEnumerable<CompletionItem> At(Document document, int offset)
    {
        if (document.Recipe.LineAt(offset) is not { } line || line is not (CommandLine or AssignmentLine) || VariablePlace.At(document.Text, '\\', offset) is not { Modifier: null } place) return [];
        if (IsInSingleQuotes(document.Text, line.Span.Start, offset)) return [];
        var isFree = place is { IsBraced: false, Name.Length: 0 };
        return [.. Names(document.Recipe, line).Select(variable => Item(document.Text, variable, place)), .. isFree ? commands.Select(command => Command(command, offset)) : []];
    }

    static bool IsInSingleQuotes(SourceText text, int from, int offset)
    {
        var (isSingle, isDouble) = (false, false);
        for (var at = from; at < offset; at++)
        {
            if (text[at] == '\'' && !isDouble) isSingle = !isSingle;
            else if (text[at] == '"' && !isSingle) isDouble = !isDouble;
            else if (text[at] == '\\' && !isSingle) at++;
        }
        return isSingle;
    }

    static IEnumerable<(string Name, string Detail)> Names(Recipe recipe, RecipeLine line)
    {
        var assigned = InForce(line is CommandLine command ? command.Variables : Above(recipe, line))
            .Select(one => (one.Name, SecretNames.Contains(one.Name) ? "assigned above; its value is not shown" : $"assigned above: {one.Value.Value}"));
        return assigned.DistinctBy(variable => variable.Name).Take(MostAssigned).Concat(usual).DistinctBy(variable => variable.Item1);
    }

    static IEnumerable<Assignment> InForce(Assignments? assignments)
    {
        for (var at = assignments; at is not null; at = at.Before) yield return at.Latest;
    }

    /// <summary>What the lines above an assignment have assigned, in the same recipe or fence.</summary>
    static Assignments? Above(Recipe recipe, RecipeLine line)
    {
        var above = recipe.Lines.TakeWhile(other => other != line).LastOrDefault();
        return above is not null && recipe.RegionAt(line.Span.Start) is { } region && region.Span.Contains(above.Span.Start) ? above.After.Variables : null;
    }

    static CompletionItem Item(SourceText text, (string Name, string Detail) variable, VariablePlace place)
    {
        var isClosed = place.Name.End < text.Length && text[place.Name.End] is '}' or ':' or '-' or '?';
        return new(variable.Name, CompletionKind.Variable, place.Name, place.IsBraced && !isClosed ? $"{variable.Name}}}" : variable.Name, variable.Detail)
        {
            Documentation = () => $"`{variable.Name}`: {variable.Detail}",
        };
    }

    /// <summary>The dollar sign is typed already.</summary>
    static CompletionItem Command((string Text, string Meaning) command, int offset) =>
        new($"${command.Text}", CompletionKind.Variable, new(offset, 0), command.Text, command.Meaning) { Filter = command.Text, Documentation = () => $"`${command.Text}`: {command.Meaning}" };

    static readonly (string, string)[] usual = [("PWD", "the folder in which the command is started"), ("HOME", "your home folder"), ("USER", "your name"), ("UID", "your number")];

    static readonly (string, string)[] commands = [("(pwd)", "the folder in which the command is started"), ("(id -u)", "your number"), ("(id -g)", "the number of your group")];
}
