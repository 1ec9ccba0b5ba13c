// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include "tools.h"

#include "snac/base/exception_error.h"
#include "snac/base/nearest_name.h"
#include "snac/base/printable.h"

#include <QJsonDocument>

#include <algorithm>

namespace snac::mcp {

namespace {

constexpr std::size_t mostOpenCalls = 64;
constexpr std::chrono::milliseconds betweenLooks(100);
constexpr std::chrono::seconds betweenProgress(1);

} // namespace

Session::Session(const Offer& offer, Send send)
    : m_offer(offer)
    , m_send(std::move(send))
{
    m_threads.emplace_back([this](const std::stop_token& stopped) { workOnTasks(stopped); });
    m_threads.emplace_back([this](const std::stop_token& stopped) { watchJobs(stopped); });
}

Session::~Session()
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

void Session::send(const QByteArray& line)
{
    const std::lock_guard guard(m_sending);
    m_send(line);
}

void Session::refuseLongLine()
{
    send(errorLine(QJsonValue::Null, {InvalidRequest, "the line is longer than 4 MiB"}));
}

void Session::receive(QByteArrayView line)
{
    if (line.trimmed().isEmpty()) {
        return;
    }
    const RpcMessage message = parseMessage(line);
    if (const auto* const fault = std::get_if<RpcFault>(&message)) {
        send(errorLine(fault->id, fault->error));
    } else if (const auto* const request = std::get_if<RpcRequest>(&message)) {
        request->isNotification() ? notified(*request) : handle(*request);
    }
}

void Session::notified(const RpcRequest& request)
{
    if (request.method != "notifications/cancelled") {
        return; // also those that are not known: nobody waits for an answer
    }
    const QJsonValue id = request.params.value("requestId");
    const std::lock_guard guard(m_mutex);
    const auto open = std::ranges::find(m_open, id, &Call::id);
    if (open != m_open.end()) {
        open->control->cancel();
        m_changed.notify_all();
    }
}

void Session::handle(const RpcRequest& request)
{
    bool modern = false;
    if (const std::optional<RpcError> problem = checkEra(request, modern)) {
        send(errorLine(request.id, *problem));
        return;
    }
    if (request.method == "tools/call") {
        callTool(request, modern);
        return;
    }
    const Call call{.id = request.id, .modern = modern};
    if (request.method != "resources/read" && request.method != "resources/list") {
        runRequest(call, request);
    } else if (isOpened(call)) { // these read studies
        later(call, [this, request](const Call& opened) {
            runRequest(opened, request);
            done(opened.id);
        });
    }
}

void Session::runRequest(const Call& call, const RpcRequest& request)
{
    std::expected<QJsonObject, RpcError> result;
    try {
        result = answer(request, call.modern);
    } catch (...) {
        result = std::unexpected(RpcError{InternalError, errorFromException("internal error").message});
    }
    if (result) {
        reply(call, std::move(*result));
    } else {
        send(errorLine(request.id, result.error()));
    }
}

bool Session::isOpened(const Call& call)
{
    const std::lock_guard guard(m_mutex);
    const bool twice = std::ranges::find(m_open, call.id, &Call::id) != m_open.end();
    if (twice || m_open.size() >= mostOpenCalls) {
        send(errorLine(call.id, twice ? RpcError{InvalidRequest, "a request with this id is not answered yet"}
                                      : RpcError{InternalError, "too many calls are not answered yet"}));
        return false;
    }
    m_open.push_back(call);
    return true;
}

void Session::later(Call call, std::function<void(const Call&)> run)
{
    const std::lock_guard guard(m_mutex);
    m_tasks.push_back({std::move(call), std::move(run)});
    m_changed.notify_all();
}

void Session::reply(const Call& call, QJsonObject result)
{
    if (call.modern) {
        result.insert("resultType", "complete");
        QJsonObject meta = result.value("_meta").toObject();
        meta.insert("io.modelcontextprotocol/serverInfo", serverInfo());
        result.insert("_meta", meta);
    }
    send(resultLine(call.id, result));
}

void Session::callTool(const RpcRequest& request, bool modern)
{
    const std::string name = request.params.value("name").toString().toStdString();
    const auto tool = std::ranges::find(m_offer.tools, name, &Tool::name);
    if (tool == m_offer.tools.end()) {
        std::vector<std::string> names;
        std::ranges::transform(m_offer.tools, std::back_inserter(names), &Tool::name);
        const std::vector<std::string> near = nearestNames(name, names);
        send(errorLine(request.id,
                       {InvalidParams, "there is no tool " + printableName(name) +
                                           (near.empty() ? "; tools/list names them"
                                                         : "; did you mean " + joinNames(near) + "?")}));
        return;
    }
    const QJsonValue given = request.params.value("arguments");
    if (!given.isUndefined() && !given.isObject()) {
        send(errorLine(request.id, {InvalidParams, "arguments must be an object"}));
        return;
    }
    Call call{.id = request.id,
              .modern = modern,
              .progressToken = request.params.value("_meta").toObject().value("progressToken")};
    if (!isOpened(call)) {
        return;
    }
    auto arguments = checkArguments(*tool, given.toObject());
    if (!arguments) {
        answerTool(call, std::unexpected(arguments.error()));
    } else if (tool->isQuick) {
        runTool(call, *tool, *arguments);
    } else {
        later(call, [this, tool, given = std::move(*arguments)](const Call& opened) {
            runTool(opened, *tool, given);
        });
    }
}

void Session::runTool(const Call& call, const Tool& tool, const Arguments& arguments)
{
    Result<QJsonObject> result;
    try {
        result = tool.work(arguments, *call.control);
    } catch (...) {
        result = std::unexpected(errorFromException("internal error"));
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

void Session::answerTool(const Call& call, const Result<QJsonObject>& result)
{
    done(call.id);
    if (call.control->isCancelled()) {
        return; // who cancelled it expects no answer
    }
    QJsonObject answer;
    if (result) {
        const QJsonObject content = harmless(*result).toObject();
        const QString text = QString::fromUtf8(QJsonDocument(content).toJson(QJsonDocument::Compact));
        answer = {{"content", QJsonArray{QJsonObject{{"type", "text"}, {"text", text}}}},
                  {"structuredContent", content},
                  {"isError", false}};
    } else {
        const QJsonValue text = harmless(qt(result.error().toString()));
        answer = {{"content", QJsonArray{QJsonObject{{"type", "text"}, {"text", text}}}}, {"isError", true}};
    }
    reply(call, answer);
}

void Session::done(const QJsonValue& id)
{
    const std::lock_guard guard(m_mutex);
    const auto open = std::ranges::find(m_open, id, &Call::id);
    if (open != m_open.end()) {
        m_open.erase(open);
    }
    m_changed.notify_all();
}

void Session::workOnTasks(const std::stop_token& stopped)
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
        next.run(next.call);
    }
}

bool Session::isAnswered(Wait& wait, bool ending)
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
    const double progress = record->progress.value("done").toDouble();
    if (!wait.call.progressToken.isUndefined() && now - wait.told >= betweenProgress &&
        progress > wait.lastProgress) { // it must grow from one to the next
        QJsonObject params{{"progressToken", wait.call.progressToken},
                           {"progress", progress},
                           {"message", record->progress.value("stage")}};
        if (record->progress.contains("total")) {
            params.insert("total", record->progress.value("total"));
        }
        wait.told = now;
        wait.lastProgress = progress;
        send(notificationLine("notifications/progress", params));
    }
    return false;
}

void Session::watchJobs(const std::stop_token& stopped)
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

void Session::finish()
{
    std::unique_lock lock(m_mutex);
    m_ending = true;
    m_changed.notify_all();
    m_changed.wait(lock, [this] { return m_open.empty(); });
}

} // namespace snac::mcp
