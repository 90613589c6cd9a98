namespace Assistant.Engine.Tests;

static class Problem
{
    /// <summary>Does what fails and gives the problem that it fails with.</summary>
    public static async Task<EngineProblem> Of(Func<Task> what) => (await Assert.ThrowsAsync<EngineException>(what)).Problem;
}
