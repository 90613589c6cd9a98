using System.Text;

namespace Assistant.Server.Cli;

/// <summary>A plan for people: each command with its line, and below it what it comes to.</summary>
static class PlanText
{
    const int Indent = 7;

    public static string Of(IReadOnlyList<PlannedCommand> commands, string target)
    {
        if (commands is []) return $"{(target is "-" ? "Standard input" : target)} has no docker commands.{Environment.NewLine}";
        var text = new StringBuilder();
        foreach (var command in commands)
        {
            if (text.Length > 0) text.AppendLine();
            text.AppendLine($"{command.Line,Indent - 2}  {Printable(command.Shown)}");
            foreach (var sentence in command.Explained()) text.Append(' ', Indent).AppendLine(Printable(sentence));
        }
        return text.ToString();
    }

    /// <summary>The words of the file are repeated, and what controls a terminal must not reach it.</summary>
    static string Printable(string text) => text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c)) : text;
}
