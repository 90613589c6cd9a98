namespace Assistant.Engine;

/// <summary>One question to a registry on its way. It ends with <paramref name="limit"/>, whoever waits for it.</summary>
sealed class RegistryAsk(CancellationToken limit)
{
    public CancellationToken Limit => limit;

    /// <summary>True once the registry has answered only because of a login: such an answer is nobody else's business.</summary>
    public bool WithLogin { get; set; }

    /// <summary>Gives a part of the question its time; after that it is the problem of <paramref name="who"/>.</summary>
    public Task<T> Within<T>(TimeSpan time, TimeProvider clock, string who, Func<RegistryAsk, Task<T>> ask) => Patience.Within(time, clock, who, limit, async end =>
    {
        var part = new RegistryAsk(end);
        try
        {
            return await ask(part);
        }
        finally
        {
            WithLogin |= part.WithLogin;
        }
    });
}
