using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistant.Language.Catalogue;

/// <summary>Reads the resources in <c>Commands/</c>: an index, and a file of flags for each command that has some.</summary>
static class CommandResources
{
    public static CommandIndex Index()
    {
        using var stream = Open("index")!;
        return JsonSerializer.Deserialize(stream, CommandJson.Default.CommandIndex)!;
    }

    /// <summary>The flags of a command, with those of the command that it is like in front.</summary>
    public static IReadOnlyList<FlagSpec> FlagsOf(CommandSpec command) => FlagsOf(command.Name);

    static IReadOnlyList<FlagSpec> FlagsOf(string name)
    {
        using var stream = Open(name.Replace(' ', '-'));
        if (stream is null) return [];
        var own = JsonSerializer.Deserialize(stream, CommandJson.Default.CommandFlags)!;
        if (own.Like is null) return own.Flags;
        return [.. FlagsOf(own.Like).Where(flag => !own.Without.Contains(flag.Long)), .. own.Flags];
    }

    static Stream? Open(string name) => typeof(CommandResources).Assembly.GetManifestResourceStream($"Commands/{name}.json");
}

sealed record CommandIndex(IReadOnlyList<CommandSpec> Commands, IReadOnlyList<Subcommand> Others);

/// <param name="Like">The command whose flags this one has as well.</param>
/// <param name="Without">Flags of that command that this one does not have.</param>
sealed record CommandFlags(string? Like, IReadOnlyList<FlagSpec> Flags)
{
    public IReadOnlyList<string> Without { get; init => field = value ?? []; } = [];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CommandIndex))]
[JsonSerializable(typeof(CommandFlags))]
sealed partial class CommandJson : JsonSerializerContext;
