using Assistant.Language.Dockerfiles;
using Assistant.Language.Recipes;
using Assistant.Language.Rules.Dockerfiles;
using Assistant.Language.Rules.Recipes;
using Assistant.Language.Text;
using KeyValue = Assistant.Language.Values.KeyValue;
using RecipeWord = Assistant.Language.Recipes.Word;

namespace Assistant.Language.Rules.Images;

/// <summary>A program in a container that is sent to <c>localhost</c> for a server that runs elsewhere.</summary>
static class LocalhostInContainer
{
    public static readonly Rule Rule = new("DS019", "In a container localhost is the container itself", Severity.Warning, """
        Each container has a `localhost` of its own, and nothing listens there but what runs in it. A database in another container is
        reached by that container's name when both are on one network that you have made; a server on your machine by the name
        `host.docker.internal`, which on Linux needs a flag.

        Bad:

        ```sh
        docker run -p 8888:8888 -e DATABASE_URL=postgresql://me@localhost/lab quay.io/jupyter/scipy-notebook
        docker run -it --rm postgres:18 psql -h localhost -U postgres
        ```

        Good:

        ```sh
        docker network create lab
        docker run -d --name db --network lab -e POSTGRES_PASSWORD=${PASSWORD} postgres:18
        docker run -p 8888:8888 --network lab -e DATABASE_URL=postgresql://me@db/lab quay.io/jupyter/scipy-notebook
        docker run -it --rm --add-host host.docker.internal:host-gateway postgres:18 psql -h host.docker.internal -U postgres
        ```

        Nothing is said with `--network host`, with another container's network, and of a port that the image serves itself. In an
        `ENV` of a Dockerfile it is information.
        """, document => CommandRule.All(document, InCommand).Concat(document.Dockerfile is { } file ? InstructionRule.All(file, InInstruction, [InstructionKind.Env]) : []))
    {
        EachCommand = InCommand,
        Each = InInstruction,
        Kinds = [InstructionKind.Env],
    };

    const string Host = "host.docker.internal";

    const string Advice = "Write the name of the other container on a network of your own, or " + Host + " for a server on this machine.";

    static IEnumerable<Finding> InCommand(CommandLine line, Document document)
    {
        var command = line.Command;
        if (command is not { Name: "run" or "create", Image: { } image } || SharesNetwork(command)) return [];
        var served = document.Catalogue.Find(image.Value)?.Ports.Select(port => port.Port).ToList() ?? [];
        return from place in InVariables(command).Concat(InArguments(command))
               where place.Port is not { } port || !served.Contains(port) || IsClient(command)
               select Rule.At(place.Word.SpanOf(place.Start, place.Length), $"In the container {place.Word.Value.Substring(place.Start, place.Length)} is the container itself. {Advice}", FixOf(command, image, place));
    }

    static bool SharesNetwork(DockerCommand command) => command.Values("network").Any(word => word.Value == "host" || word.Value.StartsWith("container:", StringComparison.Ordinal) || word.Value.Contains('$'));

    static IEnumerable<Place> InVariables(DockerCommand command) =>
        from word in command.Values("env")
        let pair = KeyValue.Split(word.Value)
        where pair.Value is not null
        let found = LocalhostAddress.In(pair.Key, pair.Value!)
        where found is not null
        select new Place(word, pair.Key.Length + 1 + found.Value.Start, found.Value.Length, found.Value.Port);

    /// <summary>A client has nothing in its container that it could connect to.</summary>
    static IEnumerable<Place> InArguments(DockerCommand command)
    {
        if (!IsClient(command)) yield break;
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

    static bool IsClient(DockerCommand command) => command.Arguments.Length > 1 && clients.Contains(command.Arguments[1].Value.Split('/')[^1]);

    static readonly HashSet<string> clients =
    [
        "psql", "pg_dump", "pg_dumpall", "pg_restore", "pg_isready", "createdb", "dropdb", "mysql", "mysqldump", "mysqladmin", "mariadb", "mariadb-dump", "mariadb-admin", "redis-cli", "mongosh",
        "mongo", "mongodump", "mongorestore", "clickhouse-client", "cqlsh", "cypher-shell",
    ];

    /// <summary>The name of a linked container, else that of this machine, which Linux has to be told.</summary>
    static Fix FixOf(DockerCommand command, RecipeWord image, Place place)
    {
        var span = place.Word.SpanOf(place.Start, place.Length);
        if (command.Values("link").FirstOrDefault() is { } link && link.Value.Split(':')[^1] is { Length: > 0 } other) return new($"Use {other}", [new(span, other)]);
        var isTold = command.Values("add-host").Any(word => word.Value.StartsWith(Host, StringComparison.Ordinal));
        return new($"Use {Host}", [new(span, Host), .. isTold ? [] : (TextChange[])[new(new(image.Span.Start, 0), $"--add-host {Host}:host-gateway ")]], Preferred: false);
    }

    static IEnumerable<Finding> InInstruction(Dockerfile file, Instruction instruction) =>
        from pair in instruction.Pairs
        where pair.Value is not null
        let value = pair.Value!.Value
        let quotes = value.Value is ['"' or '\'', _, ..] ? 1 : 0
        let found = LocalhostAddress.In(pair.Key.Value, quotes == 0 ? value.Value : value.Value[1..^1])
        where found is not null
        let span = instruction.SpanOf(value, found.Value.Start + quotes, found.Value.Length)
        select Rule.At(span, $"In the container {value.Value.Substring(found.Value.Start + quotes, found.Value.Length)} is the container itself. {Advice}", new Fix($"Use {Host}", [new(span, Host)], Preferred: false))
            with { Severity = Severity.Information };

    /// <summary>Where <c>localhost</c> stands in a word.</summary>
    sealed record Place(RecipeWord Word, int Start, int Length, int? Port);
}
