// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/config/study_plan.h"
#include "snac/data/examples.h"
#include "snac/data/profile.h"
#include "snac/hardware/environment.h"
#include "snac/studio/shell/latest_request.h"

#include <QObject>

#include <memory>
#include <optional>
#include <string>

namespace snac::studio {

/// What a data set turned out to be, without its rows but for a few to look at.
struct DataSeen
{
    config::PlanData plan;
    data::DataProfile profile;
    data::DataExamples examples;
};

/// What one request came to. Immutable.
struct DataAnswer
{
    quint64 revision = 0;
    std::shared_ptr<const DataSeen> seen; ///< null where the data cannot be used: see problem
    std::string problem;
    std::vector<std::string> columns; ///< of the file, usable or not, that a field may name (data/nameable.h)
    std::optional<config::StudyPlan> plan; ///< none where there are no data, or see planProblem
    std::string planProblem;
};
using DataAnswerPtr = std::shared_ptr<const DataAnswer>;

/// Reads data and plans studies of them on a thread of its own. Only the latest request counts: older ones
/// are dropped or cancelled. Data are read anew only where their options or their files have changed.
class DataReader : public QObject
{
    Q_OBJECT

public:
    explicit DataReader(QObject* parent = nullptr);

    /// `answered` follows, unless another request comes before. Returns the revision.
    quint64 request(data::DatasetOptions options, config::PlanWishes wishes,
                    hardware::EnvironmentPtr environment);
    void cancel() { m_requests.cancel(); }

Q_SIGNALS:
    void answered(const snac::studio::DataAnswerPtr& answer);

private:
    struct Request
    {
        quint64 revision = 0;
        data::DatasetOptions options;
        config::PlanWishes wishes;
        hardware::EnvironmentPtr environment;
        std::shared_ptr<RunControl> control;
    };

    void process(const Request& request);
    [[nodiscard]] Result<DataSeen> read(const Request& request) const;
    void listColumns(const Request& request);

    std::string m_columnsKey;               ///< worker thread only: the file, and how it was
    std::vector<std::string> m_columns;     ///< worker thread only: of m_columnsKey
    std::string m_key;                      ///< worker thread only
    std::shared_ptr<const DataSeen> m_seen; ///< worker thread only: of m_key
    LatestRequest<Request> m_requests;
};

} // namespace snac::studio
