using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Assistant.Language.Dockerfiles;

namespace Assistant.Language.Editing.Completion;

/// <summary>The users and groups that a place in a stage can count on, with where each comes from; the nearest first.</summary>
static partial class StageAccounts
{
    public static IEnumerable<(string Name, string Origin)> Users(Dockerfile file, int offset)
    {
        var image = StageImage.Of(file, offset);
        var fromImage = new[] { Leading().Match(image?.User ?? "").Groups["name"].Value, image?.Login?.User ?? "" };
        return Above(file, offset).SelectMany(accounts => accounts.Users.Select(user => (user, "used or made above")))
            .Concat(fromImage.Where(name => name is not "").Select(name => (name, $"of the image {image?.Name}")))
            .Append(("root", "may do everything")).Append(("nobody", "owns nothing; most images have it"))
            .DistinctBy(user => user.Item1);
    }

    public static IEnumerable<(string Name, string Origin)> Groups(Dockerfile file, int offset, string user) =>
        Above(file, offset).SelectMany(accounts => accounts.Groups.Select(group => (group, "used or made above")))
            .Concat(user is "" ? [] : [(user, "the group that bears the user's name")])
            .Concat(StageImage.Of(file, offset)?.User?.StartsWith("jovyan", StringComparison.Ordinal) == true ? [("users", "of the Jupyter images; its number is 100")] : [])
            .Append(("root", "may be written by users that OpenShift chooses"))
            .DistinctBy(group => group.Item1);

    /// <summary>What one instruction tells of users and groups.</summary>
    sealed record Accounts(ImmutableArray<string> Users, ImmutableArray<string> Groups)
    {
        public static Accounts None { get; } = new([], []);
    }

    static IEnumerable<Accounts> Above(Dockerfile file, int offset) =>
        from instruction in StageImage.Above(file, offset)
        where instruction.Kind is InstructionKind.User or InstructionKind.Run
        let accounts = instruction.Known(_ => Read(file, instruction))
        where accounts != Accounts.None
        select accounts;

    static Accounts Read(Dockerfile file, Instruction instruction)
    {
        if (instruction.Kind == InstructionKind.User) return instruction.Rest.Value.Split(':', 2) switch
        {
            [var user, var group] => new([user], [group]),
            [{ Length: > 0 } user] => new([user], []),
            _ => Accounts.None,
        };
        var script = instruction.JoinedText + string.Concat(instruction.Heredocs.Select(heredoc => $"\n{file.Text.ToString(heredoc.Body)}"));
        if (!script.Contains("user", StringComparison.Ordinal) && !script.Contains("group", StringComparison.Ordinal)) return Accounts.None;
        return new([.. Made(script, "useradd", "adduser")], [.. Made(script, "groupadd", "addgroup")]);
    }

    /// <summary>The name is the last word of the command.</summary>
    static IEnumerable<string> Made(string script, params string[] programs) =>
        from Match command in Command().Matches(script)
        where programs.Contains(command.Groups["program"].Value)
        let words = command.Groups["words"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where words.Length > 0 && Name().IsMatch(words[^1])
        select words[^1].Trim('"');

    [GeneratedRegex(@"\b(?<program>useradd|adduser|groupadd|addgroup)\b(?<words>[^\n;&|]*)")]
    private static partial Regex Command();

    [GeneratedRegex(@"^""?(\$\{?)?[A-Za-z_][A-Za-z0-9_-]*\}?""?$")]
    private static partial Regex Name();

    /// <summary>The catalogue tells users in words: <c>jovyan (uid 1000)</c>, <c>uid 472</c>.</summary>
    [GeneratedRegex(@"^(uid )?(?<name>[a-z0-9_-]+)")]
    private static partial Regex Leading();
}
