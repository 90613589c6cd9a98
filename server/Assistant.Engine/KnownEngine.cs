namespace Assistant.Engine;

/// <summary>An engine that can be chosen on this machine. Nobody has asked whether it answers.</summary>
/// <param name="Setting">What <c>assistant.engine.host</c> has to say for it: the name of a docker context, or an address.</param>
/// <param name="Endpoint">Where it listens.</param>
public sealed record KnownEngine(string Setting, Endpoint Endpoint)
{
    /// <summary>What is used without a context, the contexts of the docker configuration, and the sockets that are there beside them.</summary>
    public static IReadOnlyList<KnownEngine> All() =>
        All(Environment.GetEnvironmentVariable, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), File.Exists);

    internal static IReadOnlyList<KnownEngine> All(Func<string, string?> variable, string home, Predicate<string> exists)
    {
        IEnumerable<string> settings = [Endpoint.Default, .. DockerConfiguration.Of(variable, home).ContextNames()];
        var named = settings.Select(setting => Find(setting)).OfType<KnownEngine>().ToList();
        var beside = Endpoint.SocketsFound(variable, home, exists).Where(socket => named.TrueForAll(known => known.Endpoint.Address != socket.Address));
        return [.. named, .. beside.Select(socket => new KnownEngine(socket.Address.OriginalString, socket))];

        // A context that cannot be read cannot be chosen either.
        KnownEngine? Find(string setting)
        {
            try
            {
                return Endpoint.Find(setting, variable, home, exists) is { } endpoint ? new(setting, endpoint) : null;
            }
            catch (EngineException)
            {
                return null;
            }
        }
    }
}
