// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "busy_study.h"
#include "service.h"
#include "tools.h"

#include "snac/base/utc_time.h"

// Jobs as tasks: the extension io.modelcontextprotocol/tasks, for clients that declare it in their requests.
namespace snac::mcp {

namespace {

constexpr const char* tasksKey = "io.modelcontextprotocol/tasks";
constexpr int betweenPolls = 1000; // ms

const char* statusOf(RecordState state)
{
    switch (state) {
    case RecordState::Waiting:
    case RecordState::Running:
        return "working";
    case RecordState::Cancelled:
        return "cancelled";
    case RecordState::Interrupted:
        return "failed"; // no tool said so; resume_job goes on
    case RecordState::Done:
    case RecordState::Failed:
        break;
    }
    return "completed"; // also what a tool could not do: its result says so
}

/// "search, 29 of 60"; of what has stopped, why and how far it is.
QString statusMessage(const JobRecord& record)
{
    QString far = record.progress.value("stage").toString();
    if (const int total = record.progress.value("total").toInt(); total > 0) {
        far += QStringLiteral(", %1 of %2").arg(record.progress.value("done").toInt()).arg(total);
    }
    const QString said = qt(record.problem);
    return said.isEmpty() || far.isEmpty() ? said + far
                                           : said + QStringLiteral(" (") + far + QLatin1Char(')');
}

QJsonObject taskJson(const JobRecord& record)
{
    QJsonObject task{{"taskId", qt(record.id)},
                     {"status", statusOf(record.state)},
                     {"createdAt", qt(record.created)},
                     {"lastUpdatedAt", qt(record.ended.empty() ? utcNow() : record.ended)},
                     {"ttlMs", QJsonValue::Null}, // records stay until the user takes them away
                     {"pollIntervalMs", betweenPolls}};
    if (const QString said = statusMessage(record); !said.isEmpty()) {
        task.insert("statusMessage", harmless(said));
    }
    return task;
}

QJsonObject detailedJson(const JobRecord& record)
{
    QJsonObject task = taskJson(record);
    if (record.state == RecordState::Done) {
        task.insert("result", toolResult(jobJson(record, true)));
    } else if (record.state == RecordState::Failed) {
        task.insert("result", toolResult(fail(record.problem)));
    } else if (record.state == RecordState::Interrupted) {
        task.insert("error", QJsonObject{{"code", InternalError}, {"message", harmless(qt(record.problem))}});
    }
    return task;
}

} // namespace

QJsonObject taskExtension()
{
    return {{QLatin1String(tasksKey), QJsonObject()}};
}

bool declaresTasks(const QJsonObject& params)
{
    return params.value("_meta")
        .toObject()
        .value(QLatin1String(capabilitiesKey))
        .toObject()
        .value("extensions")
        .toObject()
        .contains(QLatin1String(tasksKey));
}

RpcError tasksAreMissing()
{
    return {MissingClientCapability,
            std::string("tasks are for clients that declare ") + tasksKey + " in " + capabilitiesKey,
            {{"requiredCapabilities", QJsonObject{{"extensions", taskExtension()}}}}};
}

std::optional<QJsonObject> Service::asTask(const Call& call, const QJsonObject& result) const
{
    if (!call.takesTasks || !result.value("started").toBool()) {
        return std::nullopt;
    }
    const auto record = m_offer.board.find(result.value("job_id").toString().toStdString());
    if (!record) {
        return std::nullopt;
    }
    QJsonObject task = taskJson(*record);
    task.insert("resultType", "task");
    return task;
}

std::expected<QJsonObject, RpcError> Service::answerTask(const RpcRequest& request) const
{
    if (!declaresTasks(request.params)) {
        return std::unexpected(tasksAreMissing());
    }
    const std::string id = request.params.value("taskId").toString().toStdString();
    const Result<JobRecord> record = m_offer.board.find(id);
    if (!record) {
        return std::unexpected(RpcError{InvalidParams, record.error().toString()});
    }
    if (request.method == "tasks/get") {
        return detailedJson(asFarAsItsStudy(m_offer.context, *record));
    }
    if (request.method == "tasks/cancel" && !isOver(record->state)) {
        // One that is over meanwhile is as good; that of another server stays what it is, which tasks/get
        // says.
        (void)m_offer.board.cancel(id);
    }
    return QJsonObject(); // tasks/update: no job of this server asks for anything
}

} // namespace snac::mcp
