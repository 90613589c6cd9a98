using Assistant.Language.Recipes;

namespace Assistant.Language.Editing.Completion;

/// <summary>Flags that the client or the engine refuses together.</summary>
static class FlagConflicts
{
    /// <summary>True when a flag written in the line leaves no place for the one with that key.</summary>
    public static bool Excludes(Cursor cursor, string key) => cursor.Before.Name is "run" or "create" && key switch
    {
        "rm" => cursor.Line.Command.Value("restart") is not (null or "no"),
        "restart" => IsOn(cursor, "rm"),
        "attach" => IsOn(cursor, "detach"),
        "detach" => Has(cursor, "attach"),
        "no-healthcheck" => cursor.Line.Command.Flags.Any(flag => flag.Key.StartsWith("health-", StringComparison.Ordinal)),
        "health-cmd" or "health-interval" or "health-retries" or "health-start-interval" or "health-start-period" or "health-timeout" => IsOn(cursor, "no-healthcheck"),
        "cpus" => Has(cursor, "cpu-quota") || Has(cursor, "cpu-period"),
        "cpu-quota" or "cpu-period" => Has(cursor, "cpus"),
        "log-opt" => cursor.Line.Command.Value("log-driver") == "none",
        "publish" or "publish-all" => cursor.Line.Command.Value("network") is "host" or "none",
        _ => false,
    };

    static bool IsOn(Cursor cursor, string key) => cursor.Line.Command.IsOn(key);

    static bool Has(Cursor cursor, string key) => cursor.Line.Command.Value(key) is not null;
}
