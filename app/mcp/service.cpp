// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service.h"

#include "time_limit.h"
#include "tools.h"

#include "snac/base/exception_error.h"
#include "snac/base/log.h"
#include "snac/base/nearest_name.h"
#include "snac/base/printable.h"

#include <QJsonDocument>

#include <algorithm>

namespace snac::mcp {

namespace {

constexpr std::ptrdiff_t mostOpenCalls = 64; // of a client
constexpr std::chrono::milliseconds betweenLooks(50);
constexpr std::chrono::seconds betweenProgress(1);
constexpr std::chrono::minutes longestCall(5); // on the thread that all calls share

Error lateError()
{
    return {"this took longer than " + std::to_string(longestCall.count()) +
                " minutes and was ended, for others wait behind it; with fewer rows or smaller files it is "
                "quicker",
            {},
            ErrorKind::Transient};
}

} // namespace

Service::Service(const Offer& offer)
    : m_offer(offer)
{
    m_threads.emplace_back([this](const std::stop_token& stopped) { workOnTasks(stopped); });
    m_threads.emplace_back([this](const std::stop_token& stopped) { watchJobs(stopped); });
}

Service::~Service()
{
    const std::lock_guard guard(m_mutex);
    m_tasks.clear();
    for (const Call& call : m_open) {
        call.control->cancel();
    }
    for (std::jthread& thread : m_threads) {
        thread.request_stop();
    }
    // The threads are joined by their vector, which is destroyed first of all members.
}

void Service::send(const Send& to, const Outgoing& outgoing)
{
    const std::lock_guard guard(m_sending);
    to(outgoing);
}

void Service::refuse(const Call& call, const RpcError& error, bool unseen)
{
    send(call.send, {.line = errorLine(call.id, error), .code = error.code, .refused = unseen});
}

void Service::take(const ClientPtr& client, const RpcMessage& message, const Send& answer)
{
    if (const auto* const fault = std::get_if<RpcFault>(&message)) {
        refuse({.client = client, .id = fault->id, .send = answer}, fault->error, true);
        return;
    }
    if (const auto* const answered = std::get_if<RpcAnswer>(&message)) {
        takeAnswer(client, *answered);
        return;
    }
    const auto* const request = std::get_if<RpcRequest>(&message);
    if (!request->isNotification()) {
        handle({.client = client, .id = request->id, .send = answer}, *request);
    } else if (request->method == "notifications/cancelled") {
        forget(*client, request->params.value("requestId"));
    } // others change nothing, also those that are not known: nobody waits for an answer
}

void Service::takeBatch(const ClientPtr& client, const std::vector<RpcMessage>& batch, const Send& answer)
{
    if (client->version != "2025-03-26") {
        take(client,
             RpcFault{QJsonValue::Null, {InvalidRequest, "batches are not taken; send one message a line"}},
             answer);
        return;
    }
    struct Answers
    {
        std::mutex mutex;
        QByteArray lines;
        std::size_t left = 0;
    };
    const auto answers = std::make_shared<Answers>();
    const auto isAnswered = [](const RpcMessage& message) {
        const auto* const request = std::get_if<RpcRequest>(&message);
        return request != nullptr ? !request->isNotification() : std::holds_alternative<RpcFault>(message);
    };
    answers->left = static_cast<std::size_t>(std::ranges::count_if(batch, isAnswered));
    if (answers->left == 0) {
        send(answer, {});
    }
    const Send one = [answers, answer](const Outgoing& outgoing) {
        if (!outgoing.isLast) {
            answer(outgoing);
            return;
        }
        QByteArray all;
        {
            const std::lock_guard guard(answers->mutex);
            if (!outgoing.line.isEmpty()) {
                answers->lines += (answers->lines.isEmpty() ? "" : ",") + outgoing.line.trimmed();
            }
            if (--answers->left > 0) {
                return;
            }
            all = answers->lines;
        }
        answer({.line = all.isEmpty() ? all : "[" + all + "]\n"});
    };
    for (const RpcMessage& message : batch) {
        take(client, message, one);
    }
}

void Service::forget(const Client& client, const QJsonValue& id)
{
    const std::lock_guard guard(m_mutex);
    const auto open = std::ranges::find_if(m_open, [&](const Call& call) { return call.is(client, id); });
    if (open != m_open.end()) {
        open->control->cancel();
        m_changed.notify_all();
    }
}

void Service::handle(Call call, const RpcRequest& request)
{
    if (const std::optional<RpcError> problem = checkEra(*call.client, request, call.modern)) {
        refuse(call, *problem, true);
        return;
    }
    if (m_offer.extras != nullptr && m_offer.extras->takes(request, call.modern)) {
        if (isOpened(call)) {
            later(std::move(call), [this, request](const Call& opened) { runExtra(opened, request); });
        }
        return;
    }
    if (request.method == "tools/call") {
        callTool(std::move(call), request);
        return;
    }
    if (request.method != "resources/read" && request.method != "resources/list") {
        runRequest(call, request, false);
    } else if (isOpened(call)) { // these read studies
        later(std::move(call), [this, request](const Call& opened) { runRequest(opened, request, true); });
    }
}

void Service::runRequest(const Call& call, const RpcRequest& request, bool opened)
{
    std::expected<QJsonObject, RpcError> result;
    try {
        result = answer(call, request);
    } catch (...) {
        result = std::unexpected(RpcError{InternalError, errorFromException("internal error").message});
    }
    if (opened) {
        done(call);
    }
    if (*call.isLate) {
        refuse(call, {InternalError, lateError().message});
    } else if (call.control->isCancelled()) { // who cancelled it expects no answer
        send(call.send, {});
    } else if (result) {
        reply(call, std::move(*result));
    } else {
        refuse(call, result.error());
    }
}

bool Service::isOpened(const Call& call)
{
    std::optional<RpcError> problem;
    {
        const std::lock_guard guard(m_mutex);
        if (std::ranges::any_of(m_open, [&](const Call& other) { return other.is(*call.client, call.id); })) {
            problem = RpcError{InvalidRequest, "a request with this id is not answered yet"};
        } else if (std::ranges::count(m_open, call.client, &Call::client) >= mostOpenCalls) {
            problem = RpcError{InternalError, "too many calls are not answered yet"};
        } else {
            m_open.push_back(call);
        }
    }
    if (problem) {
        refuse(call, *problem);
    }
    return !problem;
}

void Service::later(Call call, std::function<void(const Call&)> run)
{
    const std::lock_guard guard(m_mutex);
    m_tasks.push_back({std::move(call), std::move(run)});
    m_changed.notify_all();
}

void Service::reply(const Call& call, QJsonObject result)
{
    if (call.modern) {
        if (!result.contains(QLatin1String("resultType"))) {
            result.insert("resultType", "complete");
        }
        QJsonObject meta = result.value("_meta").toObject();
        meta.insert("io.modelcontextprotocol/serverInfo", serverInfo());
        result.insert("_meta", meta);
    }
    send(call.send, {.line = resultLine(call.id, result)});
}

void Service::callTool(Call call, const RpcRequest& request)
{
    const std::string name = request.params.value("name").toString().toStdString();
    const auto tool = std::ranges::find(m_offer.tools, name, &Tool::name);
    if (tool == m_offer.tools.end()) {
        std::vector<std::string> names;
        std::ranges::transform(m_offer.tools, std::back_inserter(names), &Tool::name);
        const std::vector<std::string> near = nearestNames(name, names);
        refuse(call, {InvalidParams, "there is no tool " + printableName(name) +
                                         (near.empty() ? "; tools/list names them"
                                                       : "; did you mean " + joinNames(near) + "?")});
        return;
    }
    const QJsonValue given = request.params.value("arguments");
    if (!given.isUndefined() && !given.isObject()) {
        refuse(call, {InvalidParams, "arguments must be an object"});
        return;
    }
    call.takesTasks = call.modern && declaresTasks(request.params);
    if (tool->needsTasks && !call.takesTasks) {
        refuse(call, tasksAreMissing());
        return;
    }
    // It comes back with every notification, so that a long one would be much to send.
    const QJsonValue token = request.params.value("_meta").toObject().value("progressToken");
    call.progressToken = isSoundId(token) ? token : QJsonValue(QJsonValue::Undefined);
    if (!isOpened(call)) {
        return;
    }
    auto arguments = checkArguments(*tool, given.toObject());
    if (!arguments) {
        logLine(LogLevel::Warning, tool->name + ": " + arguments.error().toString());
        answerTool(call, std::unexpected(arguments.error()));
    } else if (tool->isQuick) {
        runTool(call, *tool, *arguments);
    } else {
        later(std::move(call), [this, tool, given = std::move(*arguments)](const Call& opened) {
            runTool(opened, *tool, given);
        });
    }
}

void Service::runTool(const Call& call, const Tool& tool, const Arguments& arguments)
{
    Result<QJsonObject> result;
    try {
        result = tool.work(arguments, *call.control);
    } catch (...) {
        result = std::unexpected(errorFromException("internal error"));
    }
    logLine(result ? LogLevel::Debug : LogLevel::Warning,
            tool.name + (result ? std::string() : ": " + result.error().toString()));
    if (const auto task = result ? asTask(call, *result) : std::nullopt) {
        done(call);
        reply(call, *task);
        return;
    }
    if (result && result->contains(QLatin1String(waitForJob))) {
        const auto now = std::chrono::steady_clock::now();
        Wait wait{.call = call,
                  .answer = {},
                  .job = result->take(QLatin1String(waitForJob)).toString().toStdString(),
                  .until = now + std::chrono::seconds(result->take(QLatin1String(waitSeconds)).toInt()),
                  .told = now};
        wait.answer = *result;
        const std::lock_guard guard(m_mutex);
        m_waits.push_back(std::move(wait));
        m_changed.notify_all();
        return;
    }
    answerTool(call, result);
}

void Service::answerTool(const Call& call, const Result<QJsonObject>& result)
{
    done(call);
    if (*call.isLate) {
        reply(call, toolResult(std::unexpected(lateError())));
        return;
    }
    if (call.control->isCancelled()) { // who cancelled it expects no answer
        send(call.send, {});
        return;
    }
    reply(call, toolResult(result));
}

void Service::done(const Call& call)
{
    const std::lock_guard guard(m_mutex);
    std::erase_if(m_open, [&](const Call& open) { return open.is(*call.client, call.id); });
    m_changed.notify_all();
}

void Service::workOnTasks(const std::stop_token& stopped)
{
    while (true) {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, stopped, [this] { return !m_tasks.empty(); });
        if (m_tasks.empty() || stopped.stop_requested()) {
            return;
        }
        const Task next = std::move(m_tasks.front());
        m_tasks.pop_front();
        lock.unlock();
        const TimeLimit limit(*next.call.control, longestCall, [late = next.call.isLate] { *late = true; });
        next.run(next.call);
    }
}

bool Service::isAnswered(Wait& wait, bool ending)
{
    const Result<JobRecord> record = m_offer.board.find(wait.job);
    const auto now = std::chrono::steady_clock::now();
    if (!record || isOver(record->state) || now >= wait.until || ending || wait.call.control->isCancelled()) {
        QJsonObject answer = wait.answer;
        if (record) {
            const QJsonObject job = jobJson(*record, true);
            for (auto it = job.begin(); it != job.end(); ++it) {
                answer.insert(it.key(), it.value());
            }
        }
        answerTool(wait.call, answer);
        return true;
    }
    // Search and local search count from nothing each, and progress must grow from one to the next.
    const double done = record->progress.value("done").toDouble();
    wait.before += done < wait.stageDone ? wait.stageDone : 0.0;
    wait.stageDone = done;
    const double progress = wait.before + done;
    if (!wait.call.progressToken.isUndefined() && now - wait.told >= betweenProgress &&
        progress > wait.lastProgress) {
        QJsonObject params{{"progressToken", wait.call.progressToken},
                           {"progress", progress},
                           {"message", record->progress.value("stage")}};
        if (record->progress.contains("total")) {
            params.insert("total", wait.before + record->progress.value("total").toDouble());
        }
        wait.told = now;
        wait.lastProgress = progress;
        send(wait.call.send, {.line = notificationLine("notifications/progress", params), .isLast = false});
    }
    return false;
}

void Service::watchJobs(const std::stop_token& stopped)
{
    while (!stopped.stop_requested()) {
        std::list<Wait> mine;
        bool ending = false;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, stopped, [this] { return !m_waits.empty(); });
            mine.swap(m_waits);
            ending = m_ending;
        }
        std::erase_if(mine, [&](Wait& wait) { return isAnswered(wait, ending); });
        std::unique_lock lock(m_mutex);
        m_waits.splice(m_waits.end(), mine);
        if (!m_waits.empty()) {
            (void)m_changed.wait_for(lock, stopped, betweenLooks, [] { return false; });
        }
    }
}

void Service::finish()
{
    std::unique_lock lock(m_mutex);
    m_ending = true;
    m_changed.notify_all();
    m_changed.wait(lock, [this] { return m_open.empty(); });
}

} // namespace snac::mcp
