using Assistant.Language.Catalogue;

namespace Assistant.Language.Editing;

/// <summary>What hovers and completion say of a docker command and its flags: Markdown.</summary>
static class CommandText
{
    public static string Of(CommandSpec command)
    {
        var aliases = command.Aliases.Count == 0 ? "" : $"\n\nAlso `docker {string.Join("`, `docker ", command.Aliases)}`.";
        var commands = command.Subcommands.Count == 0 ? "" : "\n\n" + string.Join('\n', command.Subcommands.Select(known => $"- `{known.Name}` {known.Meaning}"));
        return $"**docker {command.Name}** — {command.Meaning}.\n\n```sh\n{command.Usage}\n```{commands}{aliases}";
    }

    /// <summary>A group whose commands have no flags here, or the one of them that is written.</summary>
    public static string Of(Subcommand group, string written)
    {
        if (group.Commands.FirstOrDefault(known => known.Name == written) is { } one) return $"**docker {group.Name} {one.Name}** — {one.Meaning}.";
        return $"**docker {group.Name}** — {group.Meaning}." + (group.Commands.Count == 0 ? "" : "\n\n" + string.Join('\n', group.Commands.Select(known => $"- `{known.Name}` {known.Meaning}")));
    }

    public static string Of(CommandSpec command, FlagSpec flag)
    {
        var value = ValueForms.Of(command, flag);
        var form = flag.TakesValue ? $" `{flag.Wants ?? value?.Form ?? flag.Type}`" : "";
        List<string> notes = [];
        if (Example(flag, value) is { } example) notes.Add($"For example `{example}`.");
        if (flag.Values.Count > 0) notes.Add($"Values: {string.Join(", ", flag.Values.Select(value => $"`{value}`"))}.");
        if (flag.Default is { } standard) notes.Add($"Without it: `{standard}`.");
        if (flag.Repeatable) notes.Add("Can be written several times.");
        if (flag.Field is { } field) notes.Add($"In the engine's request: `{field}`.");
        if (flag.MinApi is { } version) notes.Add($"Needs an engine with API {version} or newer.");
        if (flag.Os == "windows") notes.Add("Only for an engine on Windows.");
        if (flag.AliasOf is { } current) notes.Add($"An older spelling of `{current}`.");
        if (flag.Deprecated is { } why) notes.Add($"Out of date: {why}.");
        return $"**{flag.Names}**{form} — {flag.Meaning}." + (notes.Count == 0 ? "" : "\n\n" + string.Join(' ', notes)) + $"\n\n*docker {command.Name}*".Replace("docker docker", "docker");
    }

    static string? Example(FlagSpec flag, ValueForm? form) =>
        form is null || form.Parts[0].Values is [] && form.Example is null ? null
        : form.Example ?? (form.Parts.Count == 1 ? $"{flag.Long} {form.Parts[0].Values[0].Word}" : null);
}
