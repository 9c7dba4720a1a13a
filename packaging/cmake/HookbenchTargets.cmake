# SPDX-FileCopyrightText: 2026 The Hookbench authors
# SPDX-License-Identifier: GPL-3.0-or-later

# hookbench_room(NAME SOURCES files… [LINKS PUBLIC|PRIVATE libraries…] [QT])
# One folder, one static library hookbench_NAME. QT turns moc on.
function(hookbench_room name)
  cmake_parse_arguments(ROOM "QT" "" "SOURCES;LINKS" ${ARGN})
  add_library(hookbench_${name} STATIC ${ROOM_SOURCES})
  target_link_libraries(hookbench_${name} PRIVATE hookbench_flags ${ROOM_LINKS})
  target_include_directories(hookbench_${name} PUBLIC ${CMAKE_SOURCE_DIR})
  if(ROOM_QT)
    set_target_properties(hookbench_${name} PROPERTIES AUTOMOC ON)
  endif()
endfunction()

# hookbench_test(NAME file.cpp LINKS libraries… [LABELS labels…] [ENVIRONMENT VAR=value…] [WRAPPER cmd…])
# One QtTest program a unit. WRAPPER is a command that starts it (a keyring, a display).
function(hookbench_test name source)
  cmake_parse_arguments(TEST "" "TIMEOUT" "LINKS;LABELS;ENVIRONMENT;WRAPPER" ${ARGN})
  add_executable(${name} ${source})
  set_target_properties(${name} PROPERTIES AUTOMOC ON
    RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  target_link_libraries(${name} PRIVATE hookbench_flags Qt6::Test ${TEST_LINKS})
  # A test names its fixtures as they come; the strict string rules are for the product.
  target_compile_options(${name} PRIVATE -UQT_NO_CAST_FROM_ASCII -UQT_NO_CAST_TO_ASCII
    -UQT_NO_URL_CAST_FROM_STRING)
  add_test(NAME ${name} COMMAND ${TEST_WRAPPER} $<TARGET_FILE:${name}>)
  if(NOT TEST_TIMEOUT)
    set(TEST_TIMEOUT 120)
  endif()
  if(HOOKBENCH_SANITIZE STREQUAL "thread")
    # A test that starts a program (curl) forks, and goes on with its own threads.
    list(APPEND TEST_ENVIRONMENT
      TSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/support/tsan.supp:die_after_fork=0)
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT ${TEST_TIMEOUT} LABELS "${TEST_LABELS}"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;${TEST_ENVIRONMENT}")
endfunction()
