// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export_document.h"

#include "snac/reports/json_value.h"
#include "snac/reports/profile_table.h"
#include "snac/reports/report_hardware.h"

#include <QJsonObject>

namespace snac::jobs {

QJsonObject exportDocument(const ExportResult& result)
{
    const auto& rtl = result.rtl;
    const auto figure = [&](double value) { return rtl ? QJsonValue(value) : QJsonValue(); };
    return {{QStringLiteral("as"), study::qt(result.form)},
            {QStringLiteral("folder"), study::qt(result.folder)},
            {QStringLiteral("files"), study::texts(result.files)},
            {QStringLiteral("origin"), study::designJson(result.point.design)},
            {QStringLiteral("checks"), study::checksJson(result.checks)},
            {QStringLiteral("good"), result.good()},
            {QStringLiteral("cycles"), figure(rtl ? rtl->latencyCycles : 0)},
            {QStringLiteral("ii"), figure(rtl ? rtl->interval : 0)},
            {QStringLiteral("adders"), figure(rtl ? static_cast<double>(rtl->adders) : 0)},
            {QStringLiteral("estimate_rtl"), study::rtlCostJson(rtl)},
            {QStringLiteral("profile"), study::profileJson(result.point.profile)},
            {QStringLiteral("notes"), study::texts(result.notes)}};
}

} // namespace snac::jobs
