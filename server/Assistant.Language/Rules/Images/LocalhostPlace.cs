using Assistant.Language.Recipes;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Images;

/// <summary>A place in a command at which a program is sent to <c>localhost</c>.</summary>
/// <param name="Port">Null when none is written.</param>
sealed record LocalhostPlace(Word Word, int Start, int Length, int? Port)
{
    public static IEnumerable<LocalhostPlace> In(DockerCommand command) => InVariables(command).Concat(InArguments(command));

    static IEnumerable<LocalhostPlace> InVariables(DockerCommand command) =>
        from word in command.Values("env")
        let pair = KeyValue.Split(word.Value)
        where pair.Value is not null
        let found = LocalhostAddress.In(pair.Key, pair.Value!)
        where found is not null
        select new LocalhostPlace(word, pair.Key.Length + 1 + found.Value.Start, found.Value.Length, found.Value.Port);

    /// <summary>A client has nothing in its container that it could connect to.</summary>
    static IEnumerable<LocalhostPlace> InArguments(DockerCommand command)
    {
        if (!IsOfClient(command)) yield break;
        for (var i = 2; i < command.Arguments.Length; i++)
        {
            var word = command.Arguments[i];
            if (LocalhostAddress.InAddress(word.Value) is { } address) yield return new(word, address.Start, address.Length, address.Port);
            else if (command.Arguments[i - 1].Value is "-h" or "--host" && LocalhostAddress.IsLocalhost(word.Value)) yield return new(word, 0, word.Value.Split(':')[0].Length, null);
            else if (HostIn(word.Value) is { } start) yield return new(word, start, word.Value.Length - start, null);
        }
    }

    /// <summary>Where the host begins in <c>--host=localhost</c> and <c>-hlocalhost</c>.</summary>
    static int? HostIn(string word) => new[] { "--host=", "-h" }.Where(name => word.StartsWith(name, StringComparison.Ordinal) && LocalhostAddress.IsLocalhost(word[name.Length..])).Select(name => (int?)name.Length).FirstOrDefault();

    /// <summary>True for a command that runs the client of a database.</summary>
    public static bool IsOfClient(DockerCommand command) => command.Arguments.Length > 1 && clients.Contains(command.Arguments[1].Value.Split('/')[^1]);

    static readonly HashSet<string> clients =
    [
        "psql", "pg_dump", "pg_dumpall", "pg_restore", "pg_isready", "createdb", "dropdb", "mysql", "mysqldump", "mysqladmin", "mariadb", "mariadb-dump", "mariadb-admin", "redis-cli", "mongosh",
        "mongo", "mongodump", "mongorestore", "clickhouse-client", "cqlsh", "cypher-shell",
    ];
}
