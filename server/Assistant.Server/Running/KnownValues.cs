using Assistant.Language.Recipes.Plans;

namespace Assistant.Server.Running;

/// <summary>What variables stand for while one command is run: what was typed, the environment, then the files that a directive names.</summary>
sealed class KnownValues
{
    readonly Dictionary<string, string> typed = [];
    readonly IReadOnlyDictionary<string, string> files;
    readonly PlanEnvironment machine;
    readonly HashSet<string> missed = [];

    /// <param name="kept">Told every value, so that nobody says a secret aloud.</param>
    public KnownValues(PlanEnvironment environment, IReadOnlyDictionary<string, string> files, Action<string, string?> kept)
    {
        (this.files, machine) = (files, environment);
        Environment = environment with
        {
            Variable = name =>
            {
                var value = Given(name) ?? environment.Variable(name);
                if (string.IsNullOrEmpty(value)) missed.Add(name);
                kept(name, value);
                return value;
            },
        };
    }

    /// <summary>The machine with these values.</summary>
    public PlanEnvironment Environment { get; }

    /// <summary>True for a variable that somebody has looked for and that has no value, or an empty one that nobody typed.</summary>
    public bool IsMissed(string name) => missed.Contains(name) && !typed.ContainsKey(name);

    /// <summary>What was typed, or what a file says where the environment has no value; null when neither.</summary>
    public string? Given(string name) => typed.GetValueOrDefault(name) ?? (machine.Variable(name) is null ? files.GetValueOrDefault(name) : null);

    public void Type(string name, string value) => typed[name] = value;
}
