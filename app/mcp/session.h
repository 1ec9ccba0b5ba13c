// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job_board.h"
#include "message.h"
#include "tool.h"
#include "works.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <expected>
#include <functional>
#include <list>
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
    std::string version; ///< of the program
};

/// One client: takes its lines, and answers each request once. Serves both eras of the protocol: requests
/// with a protocol version in `_meta` are answered by the stateless rules of 2026-07-28, others after a
/// handshake by those up to 2025-11-25. Needs a QCoreApplication.
class Session
{
public:
    using Send = std::function<void(const QByteArray& line)>;

    /// `send` is called from several threads, one at a time.
    Session(const Offer& offer, Send send);
    /// Cancels what tools are doing. Jobs go on.
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    void receive(QByteArrayView line);
    /// A line that is longer than longestLine was left out.
    void refuseLongLine();
    /// No more lines come: what was asked is answered, waits for jobs at once.
    void finish();

private:
    /// How a request is to be answered.
    struct Call
    {
        QJsonValue id;
        bool modern = false;
        QJsonValue progressToken = QJsonValue::Undefined;
        std::shared_ptr<RunControl> control = std::make_shared<RunControl>();
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
        double lastProgress = -1;
    };

    void handle(const RpcRequest& request);
    void notified(const RpcRequest& request);
    [[nodiscard]] std::optional<RpcError> checkEra(const RpcRequest& request, bool& modern);
    [[nodiscard]] std::expected<QJsonObject, RpcError> answer(const RpcRequest& request, bool modern);
    [[nodiscard]] std::expected<QJsonObject, RpcError> answerList(const RpcRequest& request, bool modern);
    [[nodiscard]] std::expected<QJsonObject, RpcError> initialize(const QJsonObject& params);
    [[nodiscard]] QJsonObject serverInfo() const;
    [[nodiscard]] QJsonObject discover() const;
    void callTool(const RpcRequest& request, bool modern);
    void runTool(const Call& call, const Tool& tool, const Arguments& arguments);
    void runRequest(const Call& call, const RpcRequest& request);
    /// False, and it is told: the id is taken, or too much is open.
    [[nodiscard]] bool isOpened(const Call& call);
    void later(Call call, std::function<void(const Call&)> run);
    void answerTool(const Call& call, const Result<QJsonObject>& result);
    void workOnTasks(const std::stop_token& stopped);
    void watchJobs(const std::stop_token& stopped);
    /// False: it goes on waiting.
    [[nodiscard]] bool isAnswered(Wait& wait, bool ending);
    void send(const QByteArray& line);
    void reply(const Call& call, QJsonObject result);
    void done(const QJsonValue& id);

    const Offer m_offer;
    const Send m_send;
    std::mutex m_sending;
    std::mutex m_mutex; ///< of all below
    std::condition_variable_any m_changed;
    std::string m_version;  ///< agreed in the handshake; empty: none yet
    std::list<Call> m_open; ///< that are not answered, but for what is answered at once
    std::deque<Task> m_tasks;
    std::list<Wait> m_waits;
    bool m_ending = false;
    std::vector<std::jthread> m_threads;
};

} // namespace snac::mcp
