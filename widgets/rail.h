// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace snac::widgets {

/// The pages of the program along the pipeline: icon above text, one chosen. Ctrl+1, Ctrl+2, ... choose; so
/// do the arrow keys while the rail has the focus.
class NavigationRail : public QWidget
{
    Q_OBJECT
public:
    explicit NavigationRail(QWidget* parent = nullptr);

    /// Adds a page; `key` is what the signal speaks of and gives the button its objectName "rail_<key>".
    void addPage(const QString& key, const QString& text, const QString& iconName);
    void setCurrent(const QString& key); ///< emits only on a change
    [[nodiscard]] QString current() const;
    void setPageEnabled(const QString& key, bool enabled);

Q_SIGNALS:
    void currentChanged(const QString& key);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* m_layout;
    QButtonGroup* m_group;
    QStringList m_keys;
};

} // namespace snac::widgets
