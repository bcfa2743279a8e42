import { terminalBench } from "../../support/terminal.ts";
import { adapterContract } from "../contract.ts";

// A line is typed once, the terminal echoes nothing back, and it is always reachable.
adapterContract("terminal", terminalBench, ["redelivers", "echoesOwnMessage", "shutsOut", "losesNextAnswer"]);
