using Assistant.Language.Recipes;

namespace Assistant.Language.Editing.Formatting;

/// <summary>What each word of a docker line is to its layout.</summary>
/// <param name="Path">How many words lead up to the command's name, with it.</param>
/// <param name="Head">How many words that are with the switches right behind.</param>
sealed record WordRoles(int Path, int Head, bool HasFlagsBehindHead, WordRoles.Role[] Roles)
{
    internal enum Role : byte { Argument, Flag, Value }

    public static WordRoles Of(DockerCommand command)
    {
        var roles = new Role[command.Words.Length];
        var at = 0;
        foreach (var flag in command.GlobalFlags.IsEmpty ? command.Flags : [.. command.GlobalFlags, .. command.Flags])
        {
            while (!ReferenceEquals(command.Words[at], flag.Word)) at++;
            roles[at] = Role.Flag;
            if (at + 1 < roles.Length && ReferenceEquals(command.Words[at + 1], flag.Value)) roles[at + 1] = Role.Value;
        }
        var path = command.Path.IsEmpty ? 1 : command.Words.IndexOf(command.Path[^1]) + 1;
        var head = path;
        while (head < roles.Length && roles[head] == Role.Flag && (head + 1 == roles.Length || roles[head + 1] != Role.Value) && !command.Words[head].Value.Contains('=')) head++;
        return new(path, head, Array.IndexOf(roles, Role.Flag, head) >= 0, roles);
    }

    public bool IsValue(int word) => Roles[word] == Role.Value;

    /// <summary>True for an argument, and for the words that name the command.</summary>
    public bool IsArgument(int word) => Roles[word] == Role.Argument;
}
