namespace Assistant.Language.Catalogue;

/// <summary>One flag of a docker command. A flag without a <see cref="Type"/> is a switch: on when it is written.</summary>
public sealed record FlagSpec
{
    /// <summary>The long name with its dashes, such as <c>--publish</c>.</summary>
    public required string Long { get; init; }

    /// <summary>The short name with its dash, such as <c>-p</c>; null when there is none.</summary>
    public string? Short { get; init; }

    /// <summary>What kind of value it takes: string, list, map, int, uint, decimal, float, bytes, duration, mount, …; null for a switch.</summary>
    public string? Type { get; init; }

    /// <summary>The form of the value as people read it, such as <c>NAME[=VALUE]</c>; null when there is nothing more to say than its type.</summary>
    public string? Wants { get; init; }

    /// <summary>True when writing it twice adds up; otherwise the last one counts.</summary>
    public bool Repeatable { get; init; }

    public string? Default { get; init; }

    /// <summary>Values, or beginnings of values, worth proposing.</summary>
    public IReadOnlyList<string> Values { get; init => field = value ?? []; } = [];

    /// <summary>What it does, without a full stop.</summary>
    public required string Meaning { get; init; }

    /// <summary>The first version of the engine's API that knows it; null when every version in use does.</summary>
    public string? MinApi { get; init; }

    /// <summary>Why it should no longer be written; null when it may.</summary>
    public string? Deprecated { get; init; }

    /// <summary>What the engine's request gets of it, such as <c>HostConfig.Binds</c>; null when not known.</summary>
    public string? Field { get; init; }

    /// <summary>True when the client accepts it but does not list it.</summary>
    public bool Hidden { get; init; }

    /// <summary>The flag that this is another spelling of.</summary>
    public string? AliasOf { get; init; }

    /// <summary>The only operating system whose engine takes it; null for all.</summary>
    public string? Os { get; init; }

    public bool TakesValue => Type is not null;

    /// <summary>The long name without its dashes, under the name that is current.</summary>
    public string Key => field ??= (AliasOf ?? Long).TrimStart('-');

    /// <summary>Both names as the client prints them: <c>-m, --memory</c>.</summary>
    public string Names => Short is null ? Long : $"{Short}, {Long}";
}
