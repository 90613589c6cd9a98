namespace Assistant.Server.Tests.Running;

/// <summary>Tests that need the engine for themselves: they load it, or change how it works for all others.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public class Alone;
