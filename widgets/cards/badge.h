// SPDX-FileCopyrightText: 2026 SNAC Studio developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace snac::widgets {

/// A small outlined word about what stands beside it: "simulated data", "estimate", "running".
class Badge : public QLabel
{
    Q_OBJECT
public:
    enum class Kind { Neutral, Success, Warning, Error, Accent };

    explicit Badge(const QString& text = {}, Kind kind = Kind::Neutral, QWidget* parent = nullptr);
    void setKind(Kind kind);
    [[nodiscard]] Kind kind() const { return m_kind; }
    /// A dot before the text, as on "running".
    void setDot(bool dot);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Kind m_kind;
    bool m_dot = false;
};

} // namespace snac::widgets
