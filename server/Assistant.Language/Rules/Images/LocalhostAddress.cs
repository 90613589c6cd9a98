using System.Text.RegularExpressions;
using Assistant.Language.Values;

namespace Assistant.Language.Rules.Images;

/// <summary>Finds addresses that lead a program to a server on <c>localhost</c>.</summary>
static partial class LocalhostAddress
{
    /// <summary>
    /// Where <c>localhost</c> stands in the value of a variable that names a server to connect to; null for any other variable. Pages
    /// of the program itself, as <c>ROOT_URL</c>, are meant for a browser and not told.
    /// </summary>
    public static (int Start, int Length, int? Port)? In(string name, string value) =>
        OfServer().IsMatch(name) && Host().Match(value) is { Success: true } host ? Found(host)
        : InAddress(value) ?? (OfService().IsMatch(name) && Url().Match(value) is { Success: true } url ? Found(url) : null);

    /// <summary>The same in any word: <c>postgresql://me@localhost/db</c>, <c>redis://127.0.0.1:6379</c>.</summary>
    public static (int Start, int Length, int? Port)? InAddress(string text) => Database().Match(text) is { Success: true } address ? Found(address) : null;

    public static bool IsLocalhost(string text) => Host().Match(text) is { Success: true };

    static (int, int, int?) Found(Match match) => (match.Groups["host"].Index, match.Groups["host"].Length, int.TryParse(match.Groups["port"].Value, out var port) ? port : null);

    /// <summary>Schemes that only a client writes.</summary>
    [GeneratedRegex(@"(?:^|[:=\s""'])(?:(?:postgres(?:ql)?|mysql|mariadb|mongodb|redis|rediss|amqps?|clickhouse|neo4j|bolt|ray|spark|tcp|kafka|nats|sqlserver|mssql|oracle)(?:\+[a-z0-9_]+)*)://(?:[^@/\s]*@)?(?<host>localhost|127\.0\.0\.1)(?::(?<port>\d+))?(?![\w.-])", RegexOptions.IgnoreCase)]
    private static partial Regex Database();

    [GeneratedRegex(@"^https?://(?:[^@/\s]*@)?(?<host>localhost|127\.0\.0\.1)(?::(?<port>\d+))?(?![\w.-])", RegexOptions.IgnoreCase)]
    private static partial Regex Url();

    [GeneratedRegex(@"^(?<host>localhost|127\.0\.0\.1)(?::(?<port>\d+))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Host();

    /// <summary>Names of variables that hold the host of a database or of another server.</summary>
    [GeneratedRegex("^PGHOST$|(^|_)(DB|DATABASE|POSTGRES|POSTGRESQL|PG|MYSQL|MARIADB|REDIS|MONGO|MONGODB|NEO4J|CLICKHOUSE|ELASTICSEARCH|MQ|RABBITMQ|KAFKA|QDRANT|CHROMA|MILVUS|WEAVIATE|SMTP)_?(HOST|HOSTNAME|SERVER|ADDR|ADDRESS)$", RegexOptions.IgnoreCase)]
    private static partial Regex OfServer();

    /// <summary>Names of variables that hold the address of a web service to connect to.</summary>
    [GeneratedRegex("^(MLFLOW_TRACKING_URI|MLFLOW_S3_ENDPOINT_URL|AWS_ENDPOINT_URL(_S3)?|S3_ENDPOINT(_URL)?|OLLAMA_BASE_URL|OPENAI_(API_BASE(_URL)?|BASE_URL)|PREFECT_API_URL|DASK_SCHEDULER_ADDRESS|ELASTICSEARCH_(URL|HOSTS)|QDRANT_URL|WEAVIATE_URL|INFLUXDB?_URL|HF_ENDPOINT)$", RegexOptions.IgnoreCase)]
    private static partial Regex OfService();
}
