// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data_document.h"

#include "snac/reports/json_value.h"

namespace snac::jobs {

QJsonObject setDocument(const data::KnownSet& set)
{
    data::DatasetOptions named;
    named.name = set.name;
    const auto folder = data::folderOf(set, named);
    return {{QStringLiteral("name"), study::qt(set.name)},
            {QStringLiteral("what"), study::qt(set.what)},
            {QStringLiteral("simulated"), set.simulated},
            {QStringLiteral("files"), study::qt(set.files)},
            {QStringLiteral("source"), study::qt(set.getting)},
            {QStringLiteral("stand_in"), study::qt(set.standIn)},
            {QStringLiteral("debian_package"), study::qt(set.package)},
            {QStringLiteral("folders"), study::texts(data::foldersOf(set, named))},
            {QStringLiteral("found"), folder ? QJsonValue(study::qt(*folder)) : QJsonValue()}};
}

QJsonArray diagnosticsDocument(const std::vector<config::Diagnostic>& diagnostics)
{
    QJsonArray array;
    for (const config::Diagnostic& diagnostic : diagnostics) {
        const char* severity = diagnostic.severity == config::Severity::Error     ? "error"
                               : diagnostic.severity == config::Severity::Warning ? "warning"
                                                                                  : "note";
        array.append(QJsonObject{{QStringLiteral("severity"), QLatin1String(severity)},
                                 {QStringLiteral("message"), study::qt(diagnostic.message)},
                                 {QStringLiteral("file"), study::qt(diagnostic.place.file)},
                                 {QStringLiteral("line"), diagnostic.place.line},
                                 {QStringLiteral("column"), diagnostic.place.column},
                                 {QStringLiteral("length"), diagnostic.length},
                                 {QStringLiteral("path"), study::qt(diagnostic.path)}});
    }
    return array;
}

} // namespace snac::jobs
