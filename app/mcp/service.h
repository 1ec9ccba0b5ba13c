// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extras.h"
#include "job_board.h"
#include "message.h"
#include "tool.h"
#include "works.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <expected>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace snac::mcp {

/// What a server offers, whoever is connected.
struct Offer
{
    const Context& context;
    JobBoard& board;
    const std::vector<Tool>& tools;
    std::string version;      ///< of the program
    Extras* extras = nullptr; ///< beside the server's own
};

/// Versions of the protocol that begin with a handshake, the newest first.
inline constexpr const char* handshakeVersions[] = {"2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"};
/// The one that has none: each request says all there is to know of its client.
inline constexpr const char* statelessVersion = "2026-07-28";
/// Of `_meta` in requests of that version.
inline constexpr const char* versionKey = "io.modelcontextprotocol/protocolVersion";
inline constexpr const char* capabilitiesKey = "io.modelcontextprotocol/clientCapabilities";

/// What the server offers beside the protocol itself: jobs as tasks.
[[nodiscard]] QJsonObject taskExtension();
/// Whether the client of these parameters takes tasks.
[[nodiscard]] bool declaresTasks(const QJsonObject& params);
/// For one that does not.
[[nodiscard]] RpcError tasksAreMissing();

/// One that talks to the server: ids of requests are its own.
struct Client
{
    std::string version; ///< agreed in a handshake; empty: none yet
};
using ClientPtr = std::shared_ptr<Client>;

/// Something for a client that asked.
struct Outgoing
{
    QByteArray line;      ///< empty: the request was cancelled, and nothing answers it
    bool isLast = true;   ///< false: a notification on the way to the answer
    int code = 0;         ///< of an error
    bool refused = false; ///< the request was not looked into: the wrong version, no handshake
};
/// Called from several threads, one at a time for all clients; must not call the service.
using Send = std::function<void(const Outgoing&)>;

/// Takes the messages of all clients, and answers each request once. Serves both eras of the protocol:
/// requests with a protocol version in `_meta` are answered by the stateless rules of 2026-07-28, others
/// after a handshake by those up to 2025-11-25. What takes a while is done on one thread, so that clients
/// never take more than that from a search. Needs a QCoreApplication.
class Service
{
public:
    explicit Service(const Offer& offer);
    /// Cancels what tools are doing. Jobs go on.
    ~Service();
    Service(const Service&) = delete;
    Service& operator=(const Service&) = delete;

    /// From one thread. A request is answered by `send`, at once or later; anything else is not.
    void take(const ClientPtr& client, const RpcMessage& message, const Send& send);
    /// A batch, which clients of the one version with batches (2025-03-26) may send, and of others is an
    /// error. All answers come in one line, a list; an empty one where nothing is to be answered.
    void takeBatch(const ClientPtr& client, const std::vector<RpcMessage>& batch, const Send& send);
    /// The client does not wait for the answer any more.
    void forget(const Client& client, const QJsonValue& id);
    /// No more messages come: what was asked is answered, waits for jobs at once.
    void finish();

private:
    /// How a request is to be answered.
    struct Call
    {
        ClientPtr client;
        QJsonValue id;
        bool modern = false;
        bool takesTasks = false;
        Send send;
        QJsonValue progressToken = QJsonValue::Undefined;
        std::shared_ptr<RunControl> control = std::make_shared<RunControl>();
        std::shared_ptr<std::atomic_bool> isLate =
            std::make_shared<std::atomic_bool>(false); ///< its time is over

        [[nodiscard]] bool is(const Client& whose, const QJsonValue& which) const
        {
            return client.get() == &whose && id == which;
        }
    };
    /// What may take a while: a call of a tool, or a read of a study.
    struct Task
    {
        Call call;
        std::function<void(const Call&)> run;
    };
    struct Wait
    {
        Call call;
        QJsonObject answer;
        std::string job;
        std::chrono::steady_clock::time_point until;
        std::chrono::steady_clock::time_point told;
        double lastProgress = -1; ///< that was told
        double stageDone = 0;     ///< of the stage that runs
        double before = 0;        ///< of the stages before it
    };

    /// What a client was asked, until it answers.
    struct Question
    {
        ClientPtr client;
        std::optional<RpcAnswer> answer{};
    };
    class CallAsker;

    void handle(Call call, const RpcRequest& request);
    void runExtra(const Call& call, const RpcRequest& request);
    [[nodiscard]] Result<QJsonObject> ask(const Call& call, const char* method, const QJsonObject& params);
    void takeAnswer(const ClientPtr& client, const RpcAnswer& answer);
    [[nodiscard]] std::optional<RpcError> checkEra(const Client& client, const RpcRequest& request,
                                                   bool& modern) const;
    [[nodiscard]] std::expected<QJsonObject, RpcError> answer(const Call& call,
                                                              const RpcRequest& request) const;
    [[nodiscard]] std::expected<QJsonObject, RpcError> answerList(const RpcRequest& request,
                                                                  bool modern) const;
    [[nodiscard]] std::expected<QJsonObject, RpcError> initialize(Client& client,
                                                                  const QJsonObject& params) const;
    [[nodiscard]] std::expected<QJsonObject, RpcError> answerTask(const RpcRequest& request) const;
    /// The task that a tool has just started, for a client that takes tasks.
    [[nodiscard]] std::optional<QJsonObject> asTask(const Call& call, const QJsonObject& result) const;
    [[nodiscard]] QJsonObject serverInfo() const;
    void withExtras(const std::string& method, bool modern, QJsonObject& result) const;
    [[nodiscard]] QJsonObject discover() const;
    void callTool(Call call, const RpcRequest& request);
    void runTool(const Call& call, const Tool& tool, const Arguments& arguments);
    /// `opened`: by isOpened().
    void runRequest(const Call& call, const RpcRequest& request, bool opened);
    /// False, and it is told: the id is taken, or too much is open.
    [[nodiscard]] bool isOpened(const Call& call);
    void later(Call call, std::function<void(const Call&)> run);
    void answerTool(const Call& call, const Result<QJsonObject>& result);
    void workOnTasks(const std::stop_token& stopped);
    void watchJobs(const std::stop_token& stopped);
    /// False: it goes on waiting.
    [[nodiscard]] bool isAnswered(Wait& wait, bool ending);
    void send(const Send& to, const Outgoing& outgoing);
    void refuse(const Call& call, const RpcError& error, bool unseen = false);
    void reply(const Call& call, QJsonObject result);
    void done(const Call& call);

    const Offer m_offer;
    std::mutex m_sending;
    std::mutex m_mutex; ///< of all below
    std::condition_variable_any m_changed;
    std::list<Call> m_open; ///< that are not answered, but for what is answered at once
    std::deque<Task> m_tasks;
    std::list<Wait> m_waits;
    std::map<QString, Question> m_questions;
    int m_asked = 0; ///< questions so far
    bool m_ending = false;
    std::vector<std::jthread> m_threads;
};

} // namespace snac::mcp
