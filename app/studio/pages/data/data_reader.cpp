// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data_reader.h"

#include "snac/base/exception_error.h"
#include "snac/data/nameable.h"
#include "snac/data/prepare.h"
#include "snac/studio/pages/setup/study_facts.h"

namespace snac::studio {

DataReader::DataReader(QObject* parent)
    : QObject(parent)
    , m_requests(QStringLiteral("data"), [this](const Request& request) { process(request); })
{
}

quint64 DataReader::request(data::DatasetOptions options, config::PlanWishes wishes,
                            hardware::EnvironmentPtr environment)
{
    return m_requests.ask({0, std::move(options), std::move(wishes), std::move(environment), nullptr});
}

Result<DataSeen> DataReader::read(const Request& request) const
{
    SNAC_TRY(const auto dataset, data::loadDataset(request.options, *request.control));
    SNAC_TRY(auto profile, data::profileOf(dataset, request.options, *request.control));
    SNAC_TRY(auto plan, config::planDataOf(dataset, request.options));
    return DataSeen{std::move(plan), std::move(profile), data::examplesOf(dataset, request.options)};
}

void DataReader::listColumns(const Request& request)
{
    std::string key = request.options.path + "\n" + stampOf({request.options.path});
    if (key != m_columnsKey) {
        m_columns = data::nameableIn(request.options, *request.control);
        m_columnsKey = request.control->isCancelled() ? std::string() : std::move(key);
    }
}

void DataReader::process(const Request& request)
{
    auto answer = std::make_shared<DataAnswer>();
    answer->revision = request.revision;
    const auto listed = guarded("internal error while reading data", [&]() -> Result<> {
        listColumns(request);
        return {};
    });
    answer->columns = listed ? m_columns : std::vector<std::string>();
    const std::string key = dataKey(request.options) + dataFiles(request.options).stamp;
    if (key != m_key || !m_seen) {
        m_seen.reset();
        m_key = key;
        if (auto seen = guarded("internal error while reading data", [&] { return read(request); })) {
            m_seen = std::make_shared<const DataSeen>(std::move(*seen));
        } else if (request.control->isCancelled()) {
            return;
        } else {
            answer->problem = seen.error().toString();
        }
    }
    answer->seen = m_seen;
    if (m_seen) {
        auto plan = config::planStudy(m_seen->plan, request.wishes, request.environment->boards,
                                      request.environment->costModel());
        if (plan) {
            answer->plan = std::move(*plan);
        } else {
            answer->planProblem = plan.error().toString();
        }
    }
    Q_EMIT answered(answer);
}

} // namespace snac::studio
