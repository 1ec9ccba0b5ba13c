// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data_reader.h"

#include "snac/base/exception_error.h"
#include "snac/data/prepare.h"
#include "snac/studio/pages/setup/study_facts.h"

namespace snac::studio {

DataReader::DataReader(QObject* parent)
    : QObject(parent)
    , m_context(new QObject)
{
    m_thread.setObjectName(QStringLiteral("data"));
    m_context->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
    m_thread.start();
}

DataReader::~DataReader()
{
    cancel();
    m_thread.quit();
    m_thread.wait();
}

void DataReader::cancel()
{
    const std::lock_guard lock(m_mutex);
    m_latest.reset();
    if (m_control) {
        m_control->cancel();
    }
}

quint64 DataReader::request(data::DatasetOptions options, config::PlanWishes wishes,
                            hardware::EnvironmentPtr environment)
{
    cancel();
    const std::lock_guard lock(m_mutex);
    m_control = std::make_shared<RunControl>();
    m_latest =
        Request{++m_revision, std::move(options), std::move(wishes), std::move(environment), m_control};
    QMetaObject::invokeMethod(m_context, [this] { process(); });
    return m_revision;
}

Result<DataSeen> DataReader::read(const Request& request) const
{
    SNAC_TRY(const auto dataset, data::loadDataset(request.options, *request.control));
    SNAC_TRY(auto profile, data::profileOf(dataset, request.options, *request.control));
    SNAC_TRY(auto plan, config::planDataOf(dataset, request.options));
    return DataSeen{std::move(plan), std::move(profile)};
}

void DataReader::process()
{
    Request request;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_latest) {
            return; // a newer call has taken it
        }
        request = std::move(*m_latest);
        m_latest.reset();
    }
    auto answer = std::make_shared<DataAnswer>();
    answer->revision = request.revision;
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
