// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/studio/shell/asked_jobs.h"

#include <QTimer>
#include <QWidget>

#include <map>
#include <memory>

class QLabel;
class QToolButton;

namespace snac::studio {

/// What small changes would make of the price of a trained trial, as `snac estimate --what-if` tells it: one
/// bit less, more zeros, twice the reuse. Folded until it is asked for, for the network is read for it;
/// worked out in the background, once a trial.
class WhatIfView : public QWidget
{
    Q_OBJECT

public:
    explicit WhatIfView(QWidget* parent = nullptr);
    ~WhatIfView() override;

    /// What works it out; without it nothing is asked.
    void setWorkers(jobs::Workers workers);
    /// A trained trial of this study.
    void setTrial(const QString& file, int trial);
    /// No trained trial: the view hides.
    void clear();
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool isAsking() const { return m_asking; }
    /// All that is said, as plain text.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void shown(); ///< what was asked for last

protected:
    void changeEvent(QEvent* event) override; ///< colours are part of the text

private:
    void ask();
    void take(int revision, int trial, const jobs::Job& job);
    void showKnown();
    [[nodiscard]] QString html(const jobs::PricedNetwork& network) const;

    QToolButton* m_fold;
    QLabel* m_content;
    std::unique_ptr<AskedJobs> m_jobs;
    QTimer m_settle; ///< until the selection rests
    QString m_file;
    int m_trial = -1;
    int m_revision = 0; ///< of the file: what was asked of an earlier one is not taken
    bool m_asking = false;
    std::map<int, Result<jobs::PricedNetwork>> m_known; ///< by trial of this file
};

} // namespace snac::studio
