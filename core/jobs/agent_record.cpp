// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent_record.h"

#include <QJsonDocument>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>

namespace snac::jobs {

namespace {

constexpr std::string_view recordEnd = ".json";
constexpr std::string_view lockBegin = "server-";
constexpr std::string_view lockEnd = ".lock";

QString recordText(const std::string& text)
{
    return QString::fromStdString(text);
}

} // namespace

QByteArray AgentRecord::text() const
{
    const std::string_view word = tokenOf(agentJobStateTokens, state);
    const QJsonObject object{{"id", recordText(id)},
                             {"tool", recordText(tool)},
                             {"arguments", arguments},
                             {"state", QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()))},
                             {"created", recordText(created)},
                             {"started", recordText(started)},
                             {"ended", recordText(ended)},
                             {"server", recordText(server)},
                             {"output", recordText(output)},
                             {"runs", runs},
                             {"progress", progress},
                             {"result", result},
                             {"problem", recordText(problem)},
                             {"is_open", isOpen}};
    return QJsonDocument(object).toJson();
}

std::optional<AgentRecord> AgentRecord::fromText(std::string_view bytes)
{
    const QJsonObject object =
        QJsonDocument::fromJson(QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size()))).object();
    const auto text = [&](const char* key) {
        return object.value(QLatin1String(key)).toString().toStdString();
    };
    const std::optional<AgentJobState> state = fromToken(agentJobStateTokens, text("state"));
    if (!state || !isAgentJobId(text("id")) || text("tool").empty()) {
        return std::nullopt;
    }
    return AgentRecord{.id = text("id"),
                       .tool = text("tool"),
                       .arguments = object.value(QLatin1String("arguments")).toObject(),
                       .state = *state,
                       .created = text("created"),
                       .started = text("started"),
                       .ended = text("ended"),
                       .server = text("server"),
                       .output = text("output"),
                       .runs = object.value(QLatin1String("runs")).toInt(),
                       .progress = object.value(QLatin1String("progress")).toObject(),
                       .result = object.value(QLatin1String("result")).toObject(),
                       .problem = text("problem"),
                       .isOpen = object.value(QLatin1String("is_open")).toBool()};
}

bool isAgentJobId(std::string_view id)
{
    return id.starts_with("job-") && id.size() < 64 && std::ranges::all_of(id, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
           });
}

std::string agentRecordFile(const std::string& id)
{
    return id + std::string(recordEnd);
}

std::optional<std::string> agentRecordId(std::string_view file)
{
    if (!file.ends_with(recordEnd) || !isAgentJobId(file.substr(0, file.size() - recordEnd.size()))) {
        return std::nullopt;
    }
    return std::string(file.substr(0, file.size() - recordEnd.size()));
}

std::string agentServerLock(const std::string& server)
{
    return std::string(lockBegin) + server + std::string(lockEnd);
}

std::optional<std::string> agentServerOf(std::string_view file)
{
    if (!file.starts_with(lockBegin) || !file.ends_with(lockEnd) ||
        file.size() <= lockBegin.size() + lockEnd.size()) {
        return std::nullopt;
    }
    return std::string(file.substr(lockBegin.size(), file.size() - lockBegin.size() - lockEnd.size()));
}

bool isAgentServerAlive(int folder, const std::string& server)
{
    if (server.empty() || server.find('/') != std::string::npos) {
        return false;
    }
    // A pipe of that name is not waited for.
    const int file = ::openat(folder, agentServerLock(server).c_str(),
                              O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (file < 0) {
        return false;
    }
    const bool held = ::flock(file, LOCK_SH | LOCK_NB) != 0; // shared, and let go at once
    ::close(file);
    return held;
}

} // namespace snac::jobs
