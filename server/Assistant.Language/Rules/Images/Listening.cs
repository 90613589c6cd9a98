namespace Assistant.Language.Rules.Images;

/// <summary>
/// Where a server that is started by a command line listens, as far as it is on the loopback of its container, where no published port
/// leads to.
/// </summary>
/// <param name="Program">As a person says it: <c>mlflow server</c>.</param>
/// <param name="Word">The word that holds the address; null when the program listens there by itself.</param>
/// <param name="Start">Where the address begins in that word.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Mend">The words to add where the program listens on the loopback by itself.</param>
sealed record Listening(string Program, int? Word, int Start, int Length, string[] Mend)
{
    /// <summary>Null for a command line that is not known to listen on the loopback.</summary>
    /// <param name="words">The program and its arguments.</param>
    /// <param name="isSet">Whether a variable of that name may choose another address.</param>
    public static Listening? OnLoopback(IReadOnlyList<string> words, Func<string, bool> isSet)
    {
        if (words.Count == 0) return null;
        for (var i = 1; i < words.Count; i++)
        {
            if (options.Contains(words[i - 1]) && IsLoopback(words[i], 0) is > 0 and var length) return new(Name(words), i, 0, length, []);
            if (words[i].IndexOf('=') is > 0 and var equals && options.Contains(words[i][..equals]) && IsLoopback(words[i], equals + 1) is > 0 and var behind) return new(Name(words), i, equals + 1, behind, []);
        }
        return ByItself(words, isSet);
    }

    /// <summary>True for a variable that chooses where a server of that image listens.</summary>
    public static bool IsVariable(string name, string image) => variables.Contains(name) || (name == "OLLAMA_HOST" && image == "ollama/ollama");

    /// <summary>The length of the loopback address that a text is, 0 for any other.</summary>
    public static int LoopbackIn(string text) => IsLoopback(text, 0);

    static Listening? ByItself(IReadOnlyList<string> words, Func<string, bool> isSet)
    {
        if (words.Skip(1).Any(word => options.Contains(word.Split('=')[0]) || word is "--bind_all" or "-c" or "--config" or "--help" or "--uds" or "--fd")) return null;
        IEnumerable<string> line = words is ["python" or "python3", "-m", ..] ? words.Skip(2) : words;
        var start = string.Join(' ', line.Take(3).Select((word, index) => index == 0 ? word.Split('/')[^1] : word)) + " ";
        var known = servers.FirstOrDefault(server => start.StartsWith(server.Program + " ", StringComparison.Ordinal));
        return known is null || isSet(known.Variable) ? null : new(known.Program, null, 0, 0, known.Mend);
    }

    static string Name(IReadOnlyList<string> words) => words[0].Split('/')[^1];

    /// <summary>The length of the loopback address at that place, 0 for any other.</summary>
    static int IsLoopback(string word, int start)
    {
        var host = new[] { "127.0.0.1", "localhost", "[::1]" }.FirstOrDefault(host => word.AsSpan(start).StartsWith(host, StringComparison.Ordinal));
        return host is not null && (word.Length == start + host.Length || word[start + host.Length] == ':') ? host.Length : 0;
    }

    /// <summary>How servers name the address that they listen on.</summary>
    static readonly HashSet<string> options =
    [
        "--host", "--ip", "--bind", "-b", "-h", "--bind-addr", "--bind-address", "--address", "--addr", "--listen", "--listen-address", "--server.address", "--server.host", "--http-host", "--server-name",
        "--ServerApp.ip", "--NotebookApp.ip", "--Voila.ip", "--api-host",
    ];

    static readonly HashSet<string> variables =
    [
        "FLASK_RUN_HOST", "UVICORN_HOST", "MLFLOW_HOST", "PREFECT_SERVER_API_HOST", "STREAMLIT_SERVER_ADDRESS", "GRADIO_SERVER_NAME", "GF_SERVER_HTTP_ADDR", "BOKEH_ADDRESS",
    ];

    /// <summary>Programs that listen on the loopback when nothing is said, as their own documentation has it.</summary>
    static readonly Server[] servers =
    [
        new("mlflow server", "MLFLOW_HOST", ["--host", "0.0.0.0"]),
        new("mlflow ui", "MLFLOW_HOST", ["--host", "0.0.0.0"]),
        new("flask run", "FLASK_RUN_HOST", ["--host", "0.0.0.0"]),
        new("uvicorn", "UVICORN_HOST", ["--host", "0.0.0.0"]),
        new("fastapi dev", "", ["--host", "0.0.0.0"]),
        new("prefect server start", "PREFECT_SERVER_API_HOST", ["--host", "0.0.0.0"]),
        new("dagster dev", "", ["-h", "0.0.0.0"]),
        new("dagster-webserver", "", ["-h", "0.0.0.0"]),
        new("gunicorn", "GUNICORN_CMD_ARGS", ["--bind", "0.0.0.0:8000"]),
        new("tensorboard", "", ["--bind_all"]),
        new("voila", "", ["--Voila.ip=0.0.0.0"]),
        new("marimo edit", "", ["--host", "0.0.0.0"]),
        new("marimo run", "", ["--host", "0.0.0.0"]),
    ];

    sealed record Server(string Program, string Variable, string[] Mend);
}
