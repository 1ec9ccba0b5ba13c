// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snac/studio/pages/page.h"

class QPushButton;

namespace snac::widgets {
class DoorButton;
}

namespace snac::studio {

/// What a new user sees first: three doors, to a search that is done in a minute, to their own data, and to
/// the lesson.
class WelcomePage : public Page
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget* parent = nullptr);

    void join(Workbench& bench) override;
    [[nodiscard]] PageStatus status() const override;

private:
    widgets::DoorButton* m_demo;
    widgets::DoorButton* m_data;
    widgets::DoorButton* m_lesson;
    QPushButton* m_open;
};

} // namespace snac::studio
