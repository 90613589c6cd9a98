namespace Assistant.Engine;

/// <summary>One question to a registry on its way. It ends with <paramref name="limit"/>, whoever waits for it.</summary>
sealed class RegistryAsk(CancellationToken limit)
{
    public CancellationToken Limit => limit;

    /// <summary>True once the registry has answered only because of a login: such an answer is nobody else's business.</summary>
    public bool WithLogin { get; set; }
}
