// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/studio/shell/recent_studies.h"

#include <QWidget>

class QVBoxLayout;

namespace snac::studio {

/// Recent studies, one a row: name, how far it is, its folder, and a button to go on with it or look at it.
class StudyList : public QWidget
{
    Q_OBJECT

public:
    explicit StudyList(QWidget* parent = nullptr);

    void setStudies(const QList<RecentStudy>& studies);
    [[nodiscard]] int count() const { return m_count; }

Q_SIGNALS:
    void openRequested(const QString& file);
    void resumeRequested(const QString& file);

private:
    void addRow(const RecentStudy& study);

    QVBoxLayout* m_rows;
    int m_count = 0;
};

} // namespace snac::studio
