// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/studio/shell/latest_request.h"
#include "snac/studio/shell/study_model.h"
#include "snac/widgets/plots/gene_chart.h"

#include <QObject>

#include <memory>
#include <vector>

namespace snac::studio {

/// What genes do for one objective of a study. Immutable.
struct GeneAnswer
{
    quint64 revision = 0;
    std::vector<widgets::GeneRow> rows;
    QString note; ///< what is to be kept in mind
};
using GeneAnswerPtr = std::shared_ptr<const GeneAnswer>;

/// Computes importances and survivors of genes on a thread of its own. Only the latest request counts: older
/// ones are dropped or cancelled.
class GeneReader : public QObject
{
    Q_OBJECT

public:
    explicit GeneReader(QObject* parent = nullptr);

    /// Of the study as the model has it now, which must have a start. `answered` follows, unless another
    /// request or cancel() comes before. Returns the revision.
    quint64 request(const StudyModel& model, std::size_t objective);
    void cancel() { m_requests.cancel(); }

Q_SIGNALS:
    void answered(const snac::studio::GeneAnswerPtr& answer);

private:
    struct Request
    {
        quint64 revision = 0;
        std::shared_ptr<const study::StudyStart> start;
        std::vector<StudyModel::TrialPtr> trials;
        std::vector<StudyModel::GenerationPtr> generations;
        std::size_t objective = 0;
        std::shared_ptr<RunControl> control;
    };

    void process(const Request& request);

    LatestRequest<Request> m_requests;
};

} // namespace snac::studio
