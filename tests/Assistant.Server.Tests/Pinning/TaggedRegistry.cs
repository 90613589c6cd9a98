using Assistant.Engine.Tests;

namespace Assistant.Server.Tests.Pinning;

/// <summary>Stands in for a registry: what each tag holds is a letter, which its digest is made of.</summary>
sealed class TaggedRegistry : IDisposable
{
    readonly StandIn server;
    readonly string[] tags;

    /// <param name="tags">Such as <c>lab/python:3.12=a</c>, in the order of the registry's list.</param>
    public TaggedRegistry(params string[] tags)
    {
        this.tags = tags;
        server = new(Answer);
    }

    /// <summary>Host and port.</summary>
    public string Host => server.Host;

    /// <summary>Nothing is answered before this is done.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>Done when somebody has asked.</summary>
    public Task First => server.First;

    public string Lines => server.Lines;

    public static string Digest(char letter) => "sha256:" + new string(letter, 64);

    /// <summary>A text in which <c>HOST</c> is the registry and <c>@a</c> the digest of a's.</summary>
    public string Text(string picture) => "abcdef".Aggregate(picture.Replace("HOST", Host), (text, letter) => text.Replace($"@{letter}", $"@{Digest(letter)}"));

    /// <summary>The other way.</summary>
    public string Picture(string text) => "abcdef".Aggregate(text.Replace(Host, "HOST"), (picture, letter) => picture.Replace($"@{Digest(letter)}", $"@{letter}"));

    public void Dispose() => server.Dispose();

    Answer? Answer(Asked asked)
    {
        var path = asked.Path.Split('?')[0].Split('/');
        if (path is not ["", "v2", .., var kind, var name]) return null;
        var repository = string.Join('/', path[2..^2]);
        var known = tags.Where(tag => tag.StartsWith(repository + ":", StringComparison.Ordinal)).Select(tag => tag[(repository.Length + 1)..].Split('=')).ToList();
        var answer = kind switch
        {
            _ when known is [] => Engine.Tests.Answer.Error(404, "NAME_UNKNOWN"),
            "tags" => Engine.Tests.Answer.Json($$"""{"tags":["{{string.Join("\",\"", known.Select(tag => tag[0]))}}"]}"""),
            _ => known.Find(tag => tag[0] == name) is { } found
                ? new(200, "{}", ("Docker-Content-Digest", Digest(found[1][0])), ("Content-Type", StoredImage.Manifest))
                : Engine.Tests.Answer.Error(404, "MANIFEST_UNKNOWN"),
        };
        return answer with { Gate = Gate };
    }
}
