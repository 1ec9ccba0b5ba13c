// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/study/point_profile.h"

#include <QWidget>

#include <optional>

class QLabel;
class QTableWidget;

namespace snac::studio {

/// What becomes of the numbers on their way through the layers of a design.
class ProfileView : public QWidget
{
    Q_OBJECT

public:
    explicit ProfileView(QWidget* parent = nullptr);
    void setProfile(const std::optional<study::PointProfile>& profile);
    [[nodiscard]] QTableWidget* table() const { return m_table; }

private:
    QLabel* m_caption;
    QTableWidget* m_table;
};

} // namespace snac::studio
