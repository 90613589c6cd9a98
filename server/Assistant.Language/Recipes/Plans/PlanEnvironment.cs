namespace Assistant.Language.Recipes.Plans;

/// <summary>What a plan needs to know of the machine that it is made on. Plain functions, so that plans need no machine.</summary>
/// <param name="WorkingDirectory">Absolute; relative paths and <c>$PWD</c> are seen from here.</param>
/// <param name="Home">What <c>~</c> stands for.</param>
/// <param name="Variable">The value of an environment variable; null when it is not set.</param>
/// <param name="ReadFile">The text of a file by the name written in the command; null when there is none.</param>
public sealed record PlanEnvironment(string WorkingDirectory, string Home, Func<string, string?> Variable, Func<string, string?> ReadFile)
{
    /// <summary>The number of the user who runs the recipe, for <c>$(id -u)</c>.</summary>
    public string UserId { get; init; } = "1000";

    /// <summary>The number of that user's group, for <c>$(id -g)</c>.</summary>
    public string GroupId { get; init; } = "1000";

    /// <summary>The engine's own architecture, for a <c>--platform</c> that names only an operating system.</summary>
    public string Architecture { get; init; } = "amd64";

    /// <summary>True for a plan that is shown: what a file spells out as a secret has stars in it.</summary>
    public bool HidesSecrets { get; init; }

    /// <summary>Whether files fit a pattern of the shell, such as <c>*.csv</c>, seen from the working directory.</summary>
    public Func<string, bool> HasFilesLike { get; init; } = _ => false;

    /// <summary>The same machine as a program sees it that the recipe starts: with the values that it exports, or gives to a name that was exported before.</summary>
    public PlanEnvironment With(Assignments? assignments, Func<Assignments, string> valueOf) => assignments is null ? this : this with
    {
        Variable = name => Assignments.At(assignments, name) is { } found && (found.Latest.Exported || Variable(name) is not null) ? valueOf(found) : Variable(name),
    };
}
