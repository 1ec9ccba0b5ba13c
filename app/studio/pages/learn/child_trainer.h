// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/jobs/short_training.h"
#include "snac/studio/shell/latest_request.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace snac::studio {

/// Trains a network of the open study for a few epochs on a thread of its own. One at a time: a new request
/// ends the one before, and nothing is told of one that was ended.
class ChildTrainer : public QObject
{
    Q_OBJECT

public:
    using Work = std::function<Result<jobs::ShortTraining>(const jobs::ShortTrainingRequest&, RunControl&,
                                                           const jobs::EpochSink&)>;

    explicit ChildTrainer(QObject* parent = nullptr);
    void setWork(Work work); ///< another one than jobs::trainShortly(); while nothing is asked for

    void request(jobs::ShortTrainingRequest request);
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_asked != 0; }

Q_SIGNALS:
    void epochFinished(const snac::training::EpochRecord& record);
    void finished(const std::shared_ptr<const snac::jobs::ShortTraining>& result);
    void failed(const QString& why);

private:
    struct Request
    {
        quint64 revision = 0;
        jobs::ShortTrainingRequest training;
        std::shared_ptr<RunControl> control;
    };

    void process(const Request& request);
    /// On this object's thread, if the request is still the one that counts.
    template<class Tell>
    void tell(quint64 revision, Tell tell);

    Work m_work;
    quint64 m_asked = 0; ///< revision of the one that counts; 0: none
    LatestRequest<Request> m_requests;
};

} // namespace snac::studio
