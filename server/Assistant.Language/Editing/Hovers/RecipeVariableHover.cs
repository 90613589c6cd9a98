using Assistant.Language.Recipes;
using Assistant.Language.Text;
using Assistant.Language.Values;

namespace Assistant.Language.Editing.Hovers;

/// <summary>What the shell puts in for <c>$NAME</c>, <c>$(pwd)</c> and <c>~</c>, and where a variable is assigned. A secret's value is not shown.</summary>
static class RecipeVariableHover
{
    public static HoverText? At(Document document, int offset)
    {
        var (line, words) = document.Recipe.LineAt(offset) switch
        {
            CommandLine command => ((RecipeLine)command, command.Words.Concat(command.Assignments.Select(assignment => assignment.Value))),
            AssignmentLine assignment => (assignment, assignment.Assignments.Select(one => one.Value)),
            _ => (null, []),
        };
        if (line is null) return null;
        if (words.FirstOrDefault(word => word.Span.Touches(offset)) is not { } found) return null;
        var part = found.Parts.FirstOrDefault(part => part.Kind is WordPartKind.Variable or WordPartKind.Command or WordPartKind.Tilde && part.Span.Contains(offset))
            ?? found.Parts.FirstOrDefault(part => part.Kind is WordPartKind.Variable or WordPartKind.Command && part.Span.Touches(offset));
        return part is null ? null : new(part.Span, Text(document.Text, line, part));
    }

    static string Text(SourceText text, RecipeLine line, WordPart part) => part.Kind switch
    {
        WordPartKind.Tilde => "`~`: your home folder.",
        WordPartKind.Command => $"`$({part.Name})`: {(part.Name == "pwd" ? "the folder in which the command is started" : part.Name == "id -u" ? "your number" : "the number of your group")}.",
        _ => Variable(text, line, part.Name, part.Default),
    };

    static string Variable(SourceText text, RecipeLine line, string name, string? fallback)
    {
        var isSecret = SecretNames.Contains(name);
        var variables = line is CommandLine command ? command.Variables : line.After.Variables;
        if (Assignments.Find(variables, name) is { } assignment)
            return $"{(isSecret ? $"`{name}`" : $"`{name}={assignment.Value.Value.Replace('`', '\'')}`")}\n\nAssigned in line {text.LineAt(Math.Min(assignment.NameSpan.Start, text.Length)) + 1}.{(isSecret ? " Its value is not shown." : "")}";
        return name switch
        {
            "PWD" => "`PWD`: the folder in which the command is started.",
            "HOME" => "`HOME`: your home folder.",
            "UID" => "`UID`: your number, in bash and zsh.",
            _ when fallback is not null => $"`{name}`: from the environment{(isSecret ? "" : $", else `{fallback.Replace('`', '\'')}`")}.",
            _ => $"`{name}`: from the environment; when it is not set there, you are asked for it.{(isSecret ? " It is written to no file." : "")}",
        };
    }
}
