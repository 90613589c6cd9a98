using Assistant.Language;
using Assistant.Language.Text;
using Assistant.Server.Features;
using Assistant.Server.Rpc;
using StreamJsonRpc;

namespace Assistant.Server.Tests.Features;

public sealed class AnswersTests : IDisposable
{
    const string Uri = "file:///p/Dockerfile";

    readonly Connection connection = Connection.Over(Stream.Null, Stream.Null);
    readonly Session session;

    public AnswersTests()
    {
        session = new(connection.Editor(), new());
        session.Workspace.Put(new(Uri, 1, new Document(DocumentKind.Dockerfile, SourceText.From("FROM a\n")), new()));
    }

    [Fact]
    public async Task An_answer_is_made_on_the_newest_snapshot() => Assert.Equal(1, await Ask(Uri, open => open.Version));

    [Fact]
    public async Task A_document_that_is_not_open_has_the_empty_answer() => Assert.Equal(-1, await Ask("file:///p/other", open => open.Version));

    [Fact]
    public async Task An_answer_that_an_edit_has_overtaken_is_dropped()
    {
        var dropped = await Assert.ThrowsAsync<LocalRpcException>(() => Ask(Uri, open =>
        {
            session.Workspace.Put(open with { Version = 2 });
            return open.Version;
        }));
        Assert.Equal(-32801, dropped.ErrorCode);
    }

    [Fact]
    public async Task An_answer_that_was_cancelled_meanwhile_is_not_sent()
    {
        using var cancellation = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Ask(Uri, open =>
        {
            cancellation.Cancel();
            return open.Version;
        }, cancellation));
    }

    public void Dispose() => connection.Dispose();

    Task<int> Ask(string uri, Func<OpenDocument, int> answer, CancellationTokenSource? cancelling = null) =>
        Answers.OnSnapshot(session, uri, -1, answer, cancelling?.Token ?? TestContext.Current.CancellationToken);
}
