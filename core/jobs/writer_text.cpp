// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "writer_text.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace snac::jobs {

namespace {

const char* kindText(const StudyWriter& writer)
{
    if (writer.isThisProgram) {
        return "this program";
    }
    switch (writer.kind) {
    case StudyWriter::Kind::Agent:
        return "a job of an agent";
    case StudyWriter::Kind::Terminal:
        return "snac in a terminal";
    case StudyWriter::Kind::Window:
        return "a window of SNAC Studio";
    case StudyWriter::Kind::Unknown:
        break;
    }
    return "another program";
}

} // namespace

std::string writerText(const StudyWriter& writer)
{
    const std::string number =
        writer.process > 0 ? " (process " + std::to_string(writer.process) + ")" : std::string();
    return kindText(writer) + number;
}

std::string writerAdvice(const StudyWriter& writer)
{
    switch (writer.kind) {
    case StudyWriter::Kind::Agent:
        return "wait until that has ended, or end it with cancel_job at the server that runs it";
    case StudyWriter::Kind::Terminal:
        return "wait until that has ended, or ask your user to stop it there (Ctrl+C keeps what is done)";
    case StudyWriter::Kind::Window:
        return "wait until that has ended, or ask your user to stop it in the window, which keeps what is "
               "done";
    case StudyWriter::Kind::Unknown:
        break;
    }
    return "wait until that has ended, or ask your user to stop it";
}

Error writerError(const StudyWriter& writer, const std::string& file, bool isNew)
{
    const char* const advice =
        isNew ? " runs this study now; wait until that has ended, or choose another file with --study"
              : " runs this study now; wait until that has ended, or stop it there, then try again";
    return {writerText(writer) + advice, {.file = file}};
}

std::string runningReport(const std::string& report, const std::string& runBy)
{
    QJsonObject document = QJsonDocument::fromJson(QByteArray::fromStdString(report)).object();
    document.insert(QStringLiteral("running"), true);
    document.insert(QStringLiteral("run_by"), QString::fromStdString(runBy));
    document.insert(QStringLiteral("interrupted"), false);
    const QString local = QStringLiteral("compression");
    if (QJsonObject steps = document.value(local).toObject(); !steps.isEmpty()) {
        steps.insert(QStringLiteral("interrupted"), false);
        document.insert(local, steps);
    }
    return QJsonDocument(document).toJson().toStdString();
}

} // namespace snac::jobs
